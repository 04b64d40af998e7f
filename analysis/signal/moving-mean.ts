/**
 * Centred moving mean over a window of time (or distance): for each sample the mean of all finite values that lie no
 * further than `window / 2` from it. Near the ends and beside a pause the window simply holds fewer samples, so
 * nothing is invented beyond them.
 *
 * NaN is left out of every mean. A NaN sample gets the mean of its neighbours in the window, NaN when it has none.
 *
 * @param x ascending positions of the samples, of the length of `values`
 * @param window full width, in the unit of `x`
 */
export function movingMean(x: Float64Array, values: Float64Array, window: number): Float64Array {
  const n = values.length
  const means = new Float64Array(n)
  const half = window / 2
  // Sums are taken from the first finite value on, so that they stay small and exact.
  const origin = firstFinite(values)
  let from = 0
  let to = 0
  let sum = 0
  let count = 0
  for (let i = 0; i < n; i++) {
    const centre = x[i]!
    for (; to < n && x[to]! <= centre + half; to++) {
      const value = values[to]!
      if (Number.isFinite(value)) {
        sum += value - origin
        count++
      }
    }
    for (; from < to && x[from]! < centre - half; from++) {
      const value = values[from]!
      if (Number.isFinite(value)) {
        sum -= value - origin
        count--
      }
    }
    means[i] = count > 0 ? origin + sum / count : Number.NaN
  }
  return means
}

function firstFinite(values: Float64Array): number {
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i]!)) return values[i]!
  }
  return 0
}
