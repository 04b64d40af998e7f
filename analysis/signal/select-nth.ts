/**
 * Puts the `nth` smallest of the first `length` values at index `nth`, nothing larger before it and nothing smaller
 * after it (Hoare's selection, middle pivot). In place and without memory of its own, where a sort would cost more.
 *
 * NaN must not be among the values: it has no order, and the result would be meaningless.
 */
export function selectNth(values: Float64Array, nth: number, length: number = values.length): number {
  let from = 0
  let to = length - 1
  while (from < to) {
    const pivot = values[(from + to) >> 1]!
    let i = from
    let j = to
    while (i <= j) {
      while (values[i]! < pivot) i++
      while (values[j]! > pivot) j--
      if (i <= j) {
        const swap = values[i]!
        values[i] = values[j]!
        values[j] = swap
        i++
        j--
      }
    }
    if (nth <= j) to = j
    else if (nth >= i) from = i
    else break
  }
  return values[nth]!
}
