import type { DailySeries } from '../model/daily.ts'
import { trailingSum } from '../signal/trailing-sum.ts'

/** The acute:chronic ratio of each day; NaN in the first 27 days and where the chronic load is 0. */
export interface AcuteChronic {
  /** Seven days over a quarter of the 28 days that hold them: A7 / (C28 / 4), at most 4. */
  readonly coupled: Float64Array
  /** Seven days over a third of the 21 days before them: A7 / ((C28 − A7) / 3). */
  readonly uncoupled: Float64Array
}

/**
 * Acute:chronic load of every day, for a chart only: in three cohorts of runners it was unrelated to injury or ran the
 * other way (grade X), so no alert reads it.
 */
export function acuteChronic({ calfKm, length }: DailySeries): AcuteChronic {
  const week = trailingSum(calfKm, 7)
  const month = trailingSum(calfKm, 28)
  const coupled = new Float64Array(length).fill(Number.NaN)
  const uncoupled = new Float64Array(length).fill(Number.NaN)
  for (let day = 27; day < length; day++) {
    const before = month[day]! - week[day]!
    if (month[day]! > 0) coupled[day] = week[day]! / (month[day]! / 4)
    if (before > 1e-9) uncoupled[day] = week[day]! / (before / 3)
  }
  return { coupled, uncoupled }
}
