import type { CivilDay } from '../model/civil-day.ts'
import { PLAN_LIMITS } from './plan-limits.ts'

/** A session that was planned, calf-km. */
export interface PlannedSession {
  readonly id: string
  readonly day: CivilDay
  readonly calfKm: number
}

/** A session that was run: all of a day on foot. */
export interface RunSession {
  readonly day: CivilDay
  readonly calfKm: number
}

/** A planned session, and what became of it. */
export interface MatchedPlan {
  readonly id: string
  /** The day it was run, NaN = not run (yet). */
  readonly day: CivilDay
  /** Run over planned load; NaN when it was not run. */
  readonly ratio: number
}

/**
 * Finds the session each plan became: the one of its day, else one of the day before or after that no plan claims; the
 * day before first. A session is matched once, and of two plans for one day the larger is matched first. The result is
 * in the order of `plans`; `runs` has one entry a day.
 */
export function matchPlans(plans: readonly PlannedSession[], runs: readonly RunSession[]): MatchedPlan[] {
  const free = new Map(runs.filter(({ calfKm }) => calfKm > 0).map((run) => [run.day, run.calfKm]))
  const matched = new Map<string, CivilDay>()
  const ratios = new Map<string, number>()
  const shift = PLAN_LIMITS.matchDays.value
  const byLoad = plans.toSorted((a, b) => a.day - b.day || b.calfKm - a.calfKm)
  for (const away of [0, -shift, shift]) {
    for (const { id, day, calfKm } of byLoad) {
      const run = free.get(day + away)
      if (matched.has(id) || run === undefined) continue
      free.delete(day + away)
      matched.set(id, day + away)
      ratios.set(id, calfKm > 0 ? run / calfKm : Number.NaN)
    }
  }
  return plans.map(({ id }) => ({ id, day: matched.get(id) ?? Number.NaN, ratio: ratios.get(id) ?? Number.NaN }))
}
