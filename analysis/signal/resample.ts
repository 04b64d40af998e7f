/**
 * Values on an even grid of `step` from the first to the last sample with a value, on straight lines between samples.
 *
 * NaN is stepped over: the line goes from the last finite sample to the next one. Without any finite sample the
 * result is empty.
 *
 * @param x ascending positions of the samples, of the length of `values`
 */
export function resample(x: Float64Array, values: Float64Array, step: number): Float64Array {
  const n = values.length
  let left = 0
  while (left < n && Number.isNaN(values[left]!)) left++
  let end = n - 1
  while (end > left && Number.isNaN(values[end]!)) end--
  if (left >= n) return new Float64Array(0)
  const start = x[left]!
  const grid = new Float64Array(Math.floor((x[end]! - start) / step + 1e-9) + 1)
  let right = left
  for (let k = 0; k < grid.length; k++) {
    const at = start + k * step
    while (right < end && x[right]! < at) {
      if (!Number.isNaN(values[right]!)) left = right
      right++
    }
    while (right < end && Number.isNaN(values[right]!)) right++
    const span = x[right]! - x[left]!
    const share = span > 0 ? Math.min(1, (at - x[left]!) / span) : 0
    grid[k] = values[left]! + share * (values[right]! - values[left]!)
  }
  return grid
}
