/**
 * How many of the thresholds a ratio is above. A ratio that equals a threshold is not above it, also when rounding has
 * lifted it by a billionth.
 */
export function stepsPassed(ratio: number, thresholds: readonly number[]): number {
  let passed = 0
  for (const threshold of thresholds) if (ratio > threshold + 1e-9) passed++
  return passed
}
