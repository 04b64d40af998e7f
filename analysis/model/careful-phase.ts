import type { CivilDay } from './civil-day.ts'
import type { DaySpan } from './day-span.ts'

/** The weeks after an injury of calf or Achilles on record, in which rule B2 asks for more care. */
export interface CarefulPhase extends DaySpan {
  /** From this day on sand and hills may come back, as the athlete or the physio ticked; NaN = not yet. */
  readonly easedFrom: CivilDay
}
