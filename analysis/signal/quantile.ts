import { selectNth } from './select-nth.ts'

/**
 * The value below which the share `p` (0..1) of a set lies, on the straight line between order statistics
 * (Hyndman & Fan 1996, type 7). `quantile(values, 0.5)` is the median.
 *
 * NaN is left out; a set without finite values has no quantile and gives NaN. The set is not changed.
 */
export function quantile(values: Float64Array, p: number): number {
  const known = new Float64Array(values.length)
  let count = 0
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) known[count++] = values[i]!
  if (count === 0) return Number.NaN
  const position = Math.min(1, Math.max(0, p)) * (count - 1)
  const below = Math.floor(position)
  const lower = selectNth(known, below, count)
  if (below === position) return lower
  // Everything behind the selected one is larger, so the next in order is the least of it.
  let upper = Number.POSITIVE_INFINITY
  for (let i = below + 1; i < count; i++) if (known[i]! < upper) upper = known[i]!
  return lower + (position - below) * (upper - lower)
}
