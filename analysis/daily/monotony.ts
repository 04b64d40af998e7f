import type { DailySeries } from '../model/daily.ts'

/** Constant training has no spread and would be infinitely monotonous. */
const MOST = 10

/**
 * Monotony of every day after Foster 1998: mean over standard deviation (of a sample, n − 1) of the loads of the seven
 * days ending with it, rest days as 0, at most 10; NaN in the first six days and after seven days of rest. For a chart
 * only: its evidence is on illness in 25 athletes and it punishes steady training (grade X), so no alert reads it.
 */
export function monotony({ calfKm, length }: DailySeries): Float64Array {
  const values = new Float64Array(length).fill(Number.NaN)
  for (let day = 6; day < length; day++) {
    let sum = 0
    for (let i = day - 6; i <= day; i++) sum += calfKm[i]!
    if (sum <= 0) continue
    let squares = 0
    for (let i = day - 6; i <= day; i++) squares += (calfKm[i]! - sum / 7) ** 2
    values[day] = Math.min(MOST, sum / 7 / Math.sqrt(squares / 6))
  }
  return values
}
