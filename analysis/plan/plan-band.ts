import type { PlanBand } from '../model/plan.ts'
import { quantile } from '../signal/quantile.ts'
import { PLAN_LIMITS } from './plan-limits.ts'

const { bandLow, bandHigh, bandSessions, bandLeast, bandFrom, bandTo } = PLAN_LIMITS

/**
 * How far sessions come out from their plans: 10th and 90th percentile of run over planned load, of the last 20 matched
 * sessions. `ratios`: newest first, NaN = not run. With fewer than 10 the default stands.
 */
export function planBand(ratios: readonly number[]): PlanBand {
  const known = ratios.filter((ratio) => ratio > 0).slice(0, bandSessions.value)
  if (known.length < bandLeast.value) return { low: bandLow.value, high: bandHigh.value, sessions: 0 }
  const column = Float64Array.from(known)
  return {
    low: quantile(column, bandFrom.value),
    high: quantile(column, bandTo.value),
    sessions: known.length,
  }
}
