/**
 * The value below which the share `p` (0..1) of a set lies, on the straight line between order statistics
 * (Hyndman & Fan 1996, type 7). `quantile(values, 0.5)` is the median.
 *
 * NaN is left out; a set without finite values has no quantile and gives NaN. The set is not changed.
 */
export function quantile(values: Float64Array, p: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  if (sorted.length === 0) return Number.NaN
  const position = Math.min(1, Math.max(0, p)) * (sorted.length - 1)
  const below = Math.floor(position)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!)
}
