import type { CarefulPhase } from './careful-phase.ts'
import type { CivilDay } from './civil-day.ts'
import type { GapState } from './gap.ts'
import type { PainFactor } from './pain-factor.ts'

/** What holds a room down, in values for words; unknown days are NaN. */
export interface RoomLimit {
  /**
   * `session`: the largest known session; `week`, `month`: days that still count; `return`: a break; `recovery`: a race
   * or an exceptional session; `pain`: the pain factor; `injury`: an injury on record and a session the day before.
   */
  readonly kind: 'session' | 'week' | 'month' | 'return' | 'recovery' | 'pain' | 'injury'
  /**
   * The session behind it: of a session limit the largest known one, of a week the largest that is still (or, planned,
   * will be) inside the seven days, of a recovery the race, of a return the last one before the break.
   */
  readonly day: CivilDay
  readonly calfKm: number
  readonly isPlanned: boolean
  /** Last day of the seven (28) days that hold it down; NaN for other limits. */
  readonly ending: CivilDay
  /** What those days hold already, and what they may hold in the familiar room. */
  readonly done: number
  readonly known: number
}

/** What still fits on a day, in calf-km, floored to halves. */
export interface Room {
  readonly day: CivilDay
  readonly familiar: number
  readonly stretch: number
  /** Of these, what may be on sand, and what climbing may add. */
  readonly sand: number
  readonly climb: number
  readonly limitedBy: 'session' | 'week' | 'month' | 'return'
  readonly limit: RoomLimit
  /** Share of the room that pain leaves: all of it, four fifths, nothing. */
  readonly painFactor: PainFactor['value']
  readonly gap: GapState
  /** What it rests on: the diary, or what a newcomer said of the month before. */
  readonly basis: 'diary' | 'declared'
  readonly state: 'ok' | 'cold-start'
}

/** A session that is planned and not run yet, calf-km. */
export interface PlannedLoad {
  readonly day: CivilDay
  readonly calfKm: number
  readonly sandCalfKm: number
  readonly climbCalfKm: number
}

/** What a newcomer says of the month before the first file, calf-km, and the day it was said; it holds for 28 days. */
export interface DeclaredLevel {
  readonly day: CivilDay
  readonly longest: number
  readonly week: number
}

/** Everything the room knows besides the days themselves. */
export interface RoomContext {
  /** Sessions planned and not run, any order; those of the day that is asked about do not count. */
  readonly planned: readonly PlannedLoad[]
  readonly painFactor: PainFactor['value']
  readonly gap: GapState
  /** Days the athlete called a race; three careful weeks follow each. */
  readonly races: readonly CivilDay[]
  /** Weeks after an injury on record (rule B2): no stretch, no two days running, no sand or hills before they are ticked. */
  readonly careful: readonly CarefulPhase[]
  readonly declared: DeclaredLevel | null
}
