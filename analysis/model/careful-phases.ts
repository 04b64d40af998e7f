import { BREAK_LIMITS } from './break-limits.ts'
import type { CarefulPhase } from './careful-phase.ts'
import type { CivilDay } from './civil-day.ts'

/** An injury of calf or Achilles on record. Days that have not come are NaN. */
export interface InjuryOnRecord {
  readonly day: CivilDay
  /** Sand and hills were ticked. */
  readonly easedDay: CivilDay
  readonly healedDay: CivilDay
}

/** The weeks after each injury in which rule B2 holds: eight, or until it is said to have healed. */
export function carefulPhases(injuries: readonly InjuryOnRecord[]): CarefulPhase[] {
  return injuries
    .map(({ day, easedDay, healedDay }) => {
      const last = day + BREAK_LIMITS.injuryDays.value - 1
      return { from: day, to: healedDay <= last ? healedDay - 1 : last, easedFrom: easedDay }
    })
    .filter(({ from, to }) => to >= from)
}
