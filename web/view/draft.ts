import type { CheckIn, CheckInKind, WeeklyAnswers } from '../../analysis/model/check-in.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'

/** A check-in while it is being answered. What was not answered yet is told from what was answered with nothing. */
export interface Draft {
  /** The check-in that is changed; null = a new one. */
  readonly editId: string | null
  /** The answer to the first question. */
  readonly isAnyNew: boolean | null
  /** Without its weekly answers. */
  readonly said: CheckIn
  readonly weekly: Partial<WeeklyAnswers>
  /** Whether a long trip that the activities gave away was one; null = not said. */
  readonly isTrip: boolean | null
}

/** What counts where a week says nothing of it. */
const WEEK_UNSAID: WeeklyAnswers = {
  took: 'full',
  cutTraining: 0,
  cutPerformance: 0,
  worstPain: Number.NaN,
  heelRaisesLeft: Number.NaN,
  heelRaisesRight: Number.NaN,
  kneeToWallLeftCm: Number.NaN,
  kneeToWallRightCm: Number.NaN,
  tenderTop: false,
  shoes: [],
  sand: 'none',
  faceDown: false,
  next: [],
}

interface About {
  readonly kind: CheckInKind
  readonly day: CivilDay
  /** Unix seconds. */
  readonly at: number
  readonly activityId: string | null
}

/** A check-in of which nothing is said yet. */
export function emptyDraft(about: About): Draft {
  const pains = { painBefore: NaN, painDuring: NaN, painAfter: NaN, painMorning: NaN, stiffnessMinutes: NaN }
  const rest = { course: null, side: null, sites: [], signs: [], isReportedBetter: null, weekly: null }
  return { editId: null, isAnyNew: null, said: { ...about, ...pains, ...rest }, weekly: {}, isTrip: null }
}

/** A check-in to be changed. That it was saved says that its first question was answered. */
export function draftOf(editId: string, checkIn: CheckIn, q0Signs: ReadonlySet<string>): Draft {
  const { weekly, ...said } = checkIn
  const isAnyNew = checkIn.signs.some((sign) => q0Signs.has(sign))
  return { editId, isAnyNew, said: { ...said, weekly: null }, weekly: weekly ?? {}, isTrip: null }
}

/** The check-in as it stands. */
export function checkInOfDraft({ said, weekly, isTrip }: Draft): CheckIn {
  const signs = isTrip === true ? [...new Set([...said.signs, 'trip' as const])] : said.signs
  return { ...said, signs, weekly: said.kind === 'weekly' ? { ...WEEK_UNSAID, ...weekly } : null }
}

/** Everything answered with nothing at all: what "Nothing hurt" says of each kind of form. */
export function withoutPain(draft: Draft): Draft {
  const { said } = draft
  switch (said.kind) {
    case 'activity':
      return { ...draft, said: { ...said, painBefore: 0, painDuring: 0, painAfter: 0 } }
    case 'morning':
      return { ...draft, said: { ...said, painMorning: 0, stiffnessMinutes: 0 } }
    case 'weekly': {
      const weekly = { ...draft.weekly, took: 'full', cutTraining: 0, cutPerformance: 0, worstPain: 0 } as const
      return { ...draft, weekly }
    }
    case 'safety':
      return draft
  }
}

/** What still has to be answered before it can be saved, in words; null = nothing. */
export function missingAnswer({ isAnyNew, said, weekly }: Draft): string | null {
  if (isAnyNew === null) return 'Answer the first question: it always comes first.'
  if (isAnyNew && said.signs.length === 0) return 'Tick what is new, or answer the first question with no.'
  switch (said.kind) {
    case 'activity':
      return [said.painBefore, said.painDuring, said.painAfter].every(Number.isNaN)
        ? 'Say at least one of the pains.'
        : null
    case 'morning':
      return Number.isNaN(said.painMorning) ? 'Say how much it hurts this morning.' : null
    case 'weekly':
      return isWeekSaid(weekly) ? null : 'Answer the four questions on training and pain.'
    case 'safety':
      return null
  }
}

function isWeekSaid({ took, cutTraining, cutPerformance, worstPain }: Partial<WeeklyAnswers>): boolean {
  return ![took, cutTraining, cutPerformance, worstPain].includes(undefined)
}
