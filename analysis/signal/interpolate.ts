/**
 * Fills NaN between two finite neighbours on the straight line between them, where the neighbours lie no further
 * than `maxGap` apart in `x`. Wider gaps and the ends stay NaN: nothing is made up beyond what was seen.
 *
 * @param x ascending positions of the samples, of the length of `values`
 * @returns a new array
 */
export function interpolate(x: Float64Array, values: Float64Array, maxGap: number): Float64Array {
  const filled = values.slice()
  let last = -1
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue
    if (last >= 0 && i - last > 1 && x[i]! - x[last]! <= maxGap) {
      const span = x[i]! - x[last]!
      const step = values[i]! - values[last]!
      for (let j = last + 1; j < i; j++) {
        filled[j] = values[last]! + (span > 0 ? ((x[j]! - x[last]!) / span) * step : step / 2)
      }
    }
    last = i
  }
  return filled
}
