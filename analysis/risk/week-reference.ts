import { indexOfMax } from '../signal/index-of-max.ts'
import type { RiskHistory } from './risk-history.ts'

/** What the seven days ending on a day are compared with, and the day (index) it comes from; NaN when it is a ceiling. */
export interface WeekReference {
  readonly reference: number
  readonly referenceDay: number
}

/**
 * The best seven days ending 7 to 35 days ago. The empty weeks of a break are no fair comparison, so the ceiling of a
 * return is the least reference after it. The book of breaks must stand at that day.
 */
export function weekReference({ weekSums, breaks, limits }: RiskHistory, day: number): WeekReference {
  const { nearest, farthest } = limits.W1
  const best = indexOfMax(weekSums, day - farthest.value, day - nearest.value + 1)
  const { weekCeiling } = breaks.today
  const reference = Math.max(weekSums[best] ?? 0, weekCeiling)
  return { reference, referenceDay: weekCeiling >= reference ? Number.NaN : best }
}
