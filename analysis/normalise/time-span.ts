/** The earliest and the latest of some times; the earliest is the later one (infinite) when there are none. NaN is left out. */
export function timeSpan(time: Float64Array): { readonly first: number; readonly last: number } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < time.length; i++) {
    if (time[i]! < first) first = time[i]!
    if (time[i]! > last) last = time[i]!
  }
  return { first, last }
}
