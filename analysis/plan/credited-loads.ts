import { BREAK_LIMITS } from '../model/break-limits.ts'
import { indexOfMax } from '../signal/index-of-max.ts'
import { ROOM_LIMITS } from './room-limits.ts'

const { creditStep, creditWindow, creditFallback } = ROOM_LIMITS

/**
 * What each day's load may count as known afterwards, in calf-km a day: the load itself, but at most 1.10 × the largest
 * credit of the 30 days before (of 180 days when those hold none). The first 28 days of history count in full.
 * `loads` holds no NaN.
 */
export function creditedLoads(loads: Float64Array): Float64Array {
  const credits = new Float64Array(loads.length)
  const first = loads.findIndex((load) => load > 0)
  for (let day = Math.max(0, first); day < loads.length; day++) {
    const load = loads[day]!
    if (load <= 0) continue
    credits[day] = day - first < BREAK_LIMITS.historyDays.value ? load : Math.min(load, creditLimit(credits, day))
  }
  return credits
}

function creditLimit(credits: Float64Array, day: number): number {
  let known = credits[indexOfMax(credits, day - creditWindow.value, day)] ?? 0
  if (known <= 0) known = credits[indexOfMax(credits, day - creditFallback.value, day)] ?? 0
  return known > 0 ? creditStep.value * known : Number.POSITIVE_INFINITY
}
