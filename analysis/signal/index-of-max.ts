/**
 * Index of the largest of `column[from]` … `column[to - 1]`, the latest when several are equal. The range is clamped
 * to the array; NaN is passed over; -1 when nothing is left.
 */
export function indexOfMax(column: Float64Array, from: number, to: number): number {
  const end = Math.min(to, column.length)
  let best = -1
  let largest = Number.NEGATIVE_INFINITY
  for (let i = Math.max(0, from); i < end; i++) {
    const value = column[i]!
    if (value >= largest) {
      best = i
      largest = value
    }
  }
  return best
}
