/** A way in recorded time: cumulative seconds and metres at each sample, both standing still over a pause. */
export interface RecordedWay {
  readonly clock: Float64Array
  readonly metres: Float64Array
}

/**
 * Mean speed over each stretch and a window of recorded time centred on it, so that the rounding of the distance and the
 * jitter of positions do not become speed (the load is curved in speed, so jitter would always add). A stretch longer
 * than the window keeps its own mean; at the ends the window holds what there is.
 *
 * @param window seconds
 * @returns metres per second; 0 over a pause
 */
export function stretchSpeed({ clock, metres }: RecordedWay, window: number): Float64Array {
  const n = clock.length
  const speed = new Float64Array(n)
  const end = n > 0 ? clock[n - 1]! : 0
  let low = 1
  let high = 1
  for (let i = 1; i < n; i++) {
    const before = clock[i - 1]!
    const seconds = clock[i]! - before
    if (seconds === 0) continue
    const half = seconds > window ? seconds / 2 : window / 2
    const middle = before + seconds / 2
    const from = middle > half ? middle - half : 0
    const to = middle + half < end ? middle + half : end
    while (low < n - 1 && clock[low]! < from) low++
    while (high < n - 1 && clock[high]! < to) high++
    speed[i] = (metresAt(clock, metres, high, to) - metresAt(clock, metres, low, from)) / (to - from)
  }
  return speed
}

/** Metres at an instant that lies between sample k-1 and k. */
function metresAt(clock: Float64Array, metres: Float64Array, k: number, at: number): number {
  const span = clock[k]! - clock[k - 1]!
  if (span === 0) return metres[k]!
  return metres[k - 1]! + ((at - clock[k - 1]!) / span) * (metres[k]! - metres[k - 1]!)
}
