import type { CivilDay } from './civil-day.ts'

export type Side = 'left' | 'right' | 'both'

/** Places the calf rules judge; pain elsewhere is kept and shown, and triggers none of them. */
export const CALF_SITES = ['heel', 'achilles', 'lower_calf', 'mid_calf_outer', 'mid_calf_inner', 'top_of_calf'] as const

export const SITES = [...CALF_SITES, 'low_back', 'other'] as const
export type Site = (typeof SITES)[number]

/** How a pain went along with an activity. `fades_returns`: there at the start, faded, came back afterwards. */
export const COURSES = ['none', 'fades_returns', 'worsens', 'constant', 'sudden', 'after_only'] as const
export type Course = (typeof COURSES)[number]

/**
 * What a runner can tick on the safety page, each new and never with a degree. The trip, the plaster and the days in bed
 * count for four weeks, an operation for twelve; `clot_before` is ever, the others are now. `none_of_these` says that the
 * history was asked and holds none of them; it counts for nothing.
 */
export const SAFETY_SIGNS = [
  'breathless',
  'chest_pain',
  'coughed_blood',
  'fainted',
  'swelling',
  'colour',
  'warmth',
  'veins',
  'calf_pain',
  'at_rest',
  'worsening',
  'without_run',
  'trip',
  'plaster',
  'in_bed',
  'operation',
  'clot_before',
  'cancer',
  'pregnancy',
  'oestrogen',
  'family',
  'none_of_these',
  'pop',
  'cannot_rise',
  'gap',
  'cannot_walk',
  'hard_calf',
  'severe_rising',
  'numb_foot',
  'pale_foot',
  'back_pain',
  'saddle',
  'bladder',
  'both_legs',
  'hot_skin',
  'fever',
] as const
export type SafetySign = (typeof SAFETY_SIGNS)[number]

/** E0 call the emergency number; E1b, E1c emergency department; E1, E1a, E1d help today; E2 look and be asked again. */
export const SAFETY_LEVELS = ['E0', 'E1b', 'E1c', 'E1', 'E1a', 'E1d', 'E2'] as const
export type SafetyLevel = (typeof SAFETY_LEVELS)[number]

export const CHECK_IN_KINDS = ['activity', 'morning', 'weekly', 'safety'] as const
export type CheckInKind = (typeof CHECK_IN_KINDS)[number]

/**
 * What a runner said once. Pains are 0..10, NaN when not answered; they belong to `sites`, and to the calf when no site is
 * marked. An edit replaces the check-in, so there is never more than one version of it.
 */
export interface CheckIn {
  readonly kind: CheckInKind
  /** The day it is about: that of the activity, of the morning, or the last day of the week. */
  readonly day: CivilDay
  /** When it was said, Unix seconds. */
  readonly at: number
  /** Kind `activity`: which one, when it is in the diary. */
  readonly activityId: string | null
  readonly painBefore: number
  readonly painDuring: number
  readonly painAfter: number
  /** Pain on the morning of `day`; kind `morning` asks for it. */
  readonly painMorning: number
  readonly stiffnessMinutes: number
  readonly course: Course | null
  readonly side: Side | null
  readonly sites: readonly Site[]
  readonly signs: readonly SafetySign[]
  /** The answer to "Is it better?", null when not asked. */
  readonly isReportedBetter: boolean | null
  /** Kind `weekly` only. */
  readonly weekly: WeeklyAnswers | null
}

/** How much something was held back: not, a little, moderately, a lot. */
export type Cut = 0 | 1 | 2 | 3

/** The weekly form, about the seven days up to its day. Numbers that were not measured are NaN. */
export interface WeeklyAnswers {
  /** Took part in training as far as calf, heel and Achilles go. */
  readonly took: 'full' | 'reduced' | 'none'
  readonly cutTraining: Cut
  readonly cutPerformance: Cut
  /** The worst pain of the week, 0..10. */
  readonly worstPain: number
  /** Single-leg heel raises. */
  readonly heelRaisesLeft: number
  readonly heelRaisesRight: number
  /** From the big toe to the wall when the knee just touches it, centimetres. */
  readonly kneeToWallLeftCm: number
  readonly kneeToWallRightCm: number
  readonly tenderTop: boolean
  readonly shoes: readonly ('usual' | 'new' | 'stiff' | 'barefoot' | 'unstable')[]
  readonly sand: 'none' | 'walk' | 'run'
  readonly faceDown: boolean
  /** What the next week holds. */
  readonly next: readonly ('travel' | 'beach' | 'race')[]
}
