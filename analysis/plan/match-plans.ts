import type { CivilDay } from '../model/civil-day.ts'

/** A planned session, and what is known of the day it was run on. */
export interface MatchedPlan {
  readonly planId: string
  /** The day it was run, NaN = not run (yet). */
  readonly day: CivilDay
  /** Run over planned load; NaN when it was not run. */
  readonly ratio: number
}
