/**
 * Which samples of a long series a chart needs: the lowest and the highest of each of `points / 2` equal stretches,
 * and both ends, so that every peak stays visible at about two points a pixel.
 *
 * NaN is never a lowest or highest; a stretch that holds nothing else keeps one NaN, so that a gap stays a gap.
 *
 * @returns ascending indices into `values`, all of them when there are no more than `points`
 */
export function decimate(values: Float64Array, points: number): Uint32Array {
  const n = values.length
  if (n <= points || points < 4) return Uint32Array.from({ length: n }, (_, i) => i)
  const stretches = Math.floor(points / 2) - 1
  const kept = new Uint32Array(2 * stretches + 2)
  let count = 0
  kept[count++] = 0
  for (let s = 0; s < stretches; s++) {
    const from = 1 + Math.floor((s * (n - 2)) / stretches)
    const to = 1 + Math.floor(((s + 1) * (n - 2)) / stretches)
    let lowest = from
    let highest = from
    for (let i = from + 1; i < to; i++) {
      const value = values[i]!
      if (value < values[lowest]! || Number.isNaN(values[lowest]!)) lowest = i
      if (value > values[highest]! || Number.isNaN(values[highest]!)) highest = i
    }
    kept[count++] = Math.min(lowest, highest)
    if (lowest !== highest) kept[count++] = Math.max(lowest, highest)
  }
  kept[count++] = n - 1
  return kept.slice(0, count)
}
