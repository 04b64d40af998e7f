import { type BreakTracker, createBreakTracker } from '../model/break-tracker.ts'
import type { DailySeries } from '../model/daily.ts'
import type { DaySpan } from '../model/day-span.ts'
import type { Tier } from '../model/risk.ts'
import { trailingSum } from '../signal/trailing-sum.ts'
import type { RuleLimits } from './rule-limits.ts'

/** What every rule may look at. Columns have one element a day, in calf-km; a rule asked about a day reads no later one. */
export interface RiskHistory {
  readonly loads: Float64Array
  readonly sand: Float64Array
  readonly climb: Float64Array
  /** Load of the seven days ending on each day (A7). */
  readonly weekSums: Float64Array
  readonly sandWeekSums: Float64Array
  /** Load of the 28 days ending on each day (C28). */
  readonly monthSums: Float64Array
  /** Advanced to the day the rules are asked about. */
  readonly breaks: BreakTracker
  readonly limits: RuleLimits
  /** Whether rule B2 holds on a day (index): S1 and W1 then take its thresholds. */
  readonly isCareful: (day: number) => boolean
}

/** A rule's answer about one day. `referenceDay` is an index into the columns, NaN when the reference is a floor or a ceiling. */
export interface RuleHit {
  readonly tier: Tier
  readonly ratio: number
  readonly reference: number
  readonly referenceDay: number
}

/** A rule: asked once about every day in order, since some remember when they last spoke. */
export type RuleCheck = (day: number) => RuleHit | null

/** Lays out what the rules look at. */
export function riskHistory(series: DailySeries, limits: RuleLimits, careful: readonly DaySpan[] = []): RiskHistory {
  const weekSums = trailingSum(series.calfKm, 7)
  return {
    loads: series.calfKm,
    sand: series.sandCalfKm,
    climb: series.climbCalfKm,
    weekSums,
    sandWeekSums: trailingSum(series.sandCalfKm, 7),
    monthSums: trailingSum(series.calfKm, 28),
    breaks: createBreakTracker(series.calfKm, weekSums),
    limits,
    isCareful: (day) => careful.some(({ from, to }) => day >= from - series.firstDay && day <= to - series.firstDay),
  }
}
