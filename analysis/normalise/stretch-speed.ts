/**
 * Speed over each stretch: the mean over a window of recorded time centred on the stretch, so that the rounding of the
 * distance and the jitter of positions do not become speed (the load is curved in speed, so jitter would always add).
 * Pauses have no length in recorded time, and what the distance does over them is left out. A stretch longer than the
 * window keeps its own mean.
 *
 * @param seconds recorded seconds of each stretch, 0 over a pause
 * @param distance cumulative metres, never falling, no NaN
 * @param window seconds
 * @returns metres per second; 0 over a pause
 */
export function stretchSpeed(seconds: Float64Array, distance: Float64Array, window: number): Float64Array {
  const n = seconds.length
  const clock = new Float64Array(n)
  const way = new Float64Array(n)
  for (let i = 1; i < n; i++) {
    clock[i] = clock[i - 1]! + seconds[i]!
    way[i] = way[i - 1]! + (seconds[i]! > 0 ? distance[i]! - distance[i - 1]! : 0)
  }
  const speed = new Float64Array(n)
  const end = n > 0 ? clock[n - 1]! : 0
  let low = 1
  let high = 1
  for (let i = 1; i < n; i++) {
    if (seconds[i]! === 0) continue
    const half = Math.max(window, seconds[i]!) / 2
    const middle = (clock[i - 1]! + clock[i]!) / 2
    const from = Math.max(0, middle - half)
    const to = Math.min(end, middle + half)
    while (low < n - 1 && clock[low]! < from) low++
    while (high < n - 1 && clock[high]! < to) high++
    speed[i] = (wayAt(clock, way, high, to) - wayAt(clock, way, low, from)) / (to - from)
  }
  return speed
}

/** Metres at an instant that lies between sample k-1 and k. */
function wayAt(clock: Float64Array, way: Float64Array, k: number, at: number): number {
  const span = clock[k]! - clock[k - 1]!
  if (span === 0) return way[k]!
  return way[k - 1]! + ((at - clock[k - 1]!) / span) * (way[k]! - way[k - 1]!)
}
