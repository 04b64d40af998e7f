/**
 * Sums over a trailing window: element i is the sum of the `width` elements ending with i, fewer at the start.
 * NaN adds nothing. Taken as differences of one running total, so a window of zeros after loads gives exactly 0.
 */
export function trailingSum(column: Float64Array, width: number): Float64Array {
  const total = new Float64Array(column.length + 1)
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!
    total[i + 1] = total[i]! + (Number.isNaN(value) ? 0 : value)
  }
  const sums = new Float64Array(column.length)
  for (let i = 0; i < column.length; i++) sums[i] = total[i + 1]! - total[Math.max(0, i + 1 - width)]!
  return sums
}
