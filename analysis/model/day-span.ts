import type { CivilDay } from './civil-day.ts'

/** Days from one to another, both included. */
export interface DaySpan {
  readonly from: CivilDay
  readonly to: CivilDay
}
