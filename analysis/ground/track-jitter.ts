import { metricFrame } from './metric-frame.ts'
import type { Track } from './track-places.ts'

/** Positions further apart than this many seconds are off the line between them for other reasons. */
const LONGEST = 12
/** Of a normal distribution half lies within this many standard deviations. */
const HALF_WITHIN = 0.6745
/** With fewer positions than this to tell it from, a usual one is taken, metres. */
const FEWEST = 20
const USUAL = 2
const MOST = 20

/**
 * How much the positions of a track jump about, standard deviation per axis in metres: by how much a position lies off
 * the line between its neighbours, in the middle of all, so that neither corners nor odd places count.
 */
export function trackJitter({ time, latitude, longitude }: Track): number {
  const off: number[] = []
  let [a, b] = [-1, -1]
  for (let c = 0; c < time.length; c++) {
    if (Number.isNaN(latitude[c]!) || Number.isNaN(longitude[c]!)) continue
    const whole = a < 0 ? Number.NaN : time[c]! - time[a]!
    if (whole > 0 && whole <= LONGEST) {
      const share = (time[b]! - time[a]!) / whole
      const scale = 1e7 / Math.sqrt(1 + share ** 2 + (1 - share) ** 2)
      const between = (values: Float64Array) => values[b]! - values[a]! - share * (values[c]! - values[a]!)
      const { east, north } = metricFrame(latitude[b]!)
      off.push(Math.abs(between(latitude)) * north * scale, Math.abs(between(longitude)) * east * scale)
    }
    a = b
    b = c
  }
  if (off.length < 2 * FEWEST) return USUAL
  const sorted = Float64Array.from(off).sort()
  return Math.min(MOST, sorted[sorted.length >> 1]! / HALF_WITHIN)
}
