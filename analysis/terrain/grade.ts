import { localTrendSlope } from '../signal/local-trend.ts'
import type { AltitudeNoise } from './altitude-noise.ts'
import { clipGrade } from './clip-grade.ts'

/** Metres; the grade is worked out per cell of this length, so that time spent standing has no weight. */
const CELL = 5
/** A longer way than this many cells (it would be 2,500 km) gets longer cells instead of more memory. */
const MAX_CELLS = 500_000
/** Random walk of the grade itself, 1/m: over 100 m of way it wanders by 3.5 % (standard deviation). */
const GRADE_WALK = 1.2e-5
/** Metres; noise of a cell that more samples do not reduce: rounding, steps, the runner's own bobbing. */
const CELL_NOISE = 0.4
/** White noise below this (m) is the rounding of a barometer and covered by CELL_NOISE. */
const WHITE_NOISE_FLOOR = 0.3
/**
 * m²/s; wander below this is terrain and weather: the barometric runs of the corpus show up to 0.06. What is above counts
 * somewhat more, so that the wander of satellite altitude (3 m over two minutes is 0.15) counts about as measured.
 */
const WANDER_FLOOR = 0.07
const WANDER_GAIN = 1.25
/** Samples a cell counts at most: neighbouring errors are not independent. */
const MAX_SAMPLES_A_CELL = 10
/** m/s; slower than this, wander per second is not turned into wander per metre any further. */
const MIN_SPEED = 0.8

/** An altitude profile: equal-length columns. */
export interface AltitudeProfile {
  /** Seconds, ascending. */
  readonly time: Float64Array
  /** Cumulative metres, never falling, no NaN. */
  readonly distance: Float64Array
  /** Metres, NaN = unknown. */
  readonly altitude: Float64Array
}

/**
 * Grade (rise over run) for the load of each stretch from sample i-1 to i, from altitude that may be noisy. The cost of a
 * grade has a kink at zero, so noise would always add load; yet real ramps must stay. So level and slope are followed
 * by a Kalman smoother over 5 m cells that is told how noisy this file is, and each stretch gets the mean slope of
 * the way it covers, clipped to ±0.45.
 *
 * NaN altitudes are stepped over: between two known altitudes the way rises evenly, before the first and after the last
 * one the grade is 0. With fewer than two known altitudes, or no way at all, every grade is 0.
 */
export function smoothGrade(profile: AltitudeProfile, noise: AltitudeNoise): Float64Array {
  const { time, distance, altitude } = profile
  const n = distance.length
  const way = n > 0 ? distance[n - 1]! - distance[0]! : 0
  const first = altitude.findIndex((metres) => !Number.isNaN(metres))
  const last = altitude.findLastIndex((metres) => !Number.isNaN(metres))
  if (!(way > 0) || first === last) return new Float64Array(n)
  const step = Math.max(CELL, way / MAX_CELLS)
  const speed = Math.max(MIN_SPEED, way / Math.max(1, time[n - 1]! - time[0]!))
  const whiteVariance = noise.white >= WHITE_NOISE_FLOOR ? noise.white * noise.white : 0
  // The wander counts only where it outweighs the white noise over the span it was measured on.
  const wanders = noise.wander > WANDER_FLOOR && 16 * noise.wander > 2 * whiteVariance
  const cells = cellMeans(distance, altitude, step)
  for (let j = 0; j < cells.count.length; j++) {
    const count = Math.min(cells.count[j]!, MAX_SAMPLES_A_CELL)
    cells.variance[j] = whiteVariance / Math.max(1, count) + CELL_NOISE * CELL_NOISE
  }
  const slope = localTrendSlope(
    { step, value: cells.value, variance: cells.variance },
    { slopeWalk: GRADE_WALK, levelWalk: wanders ? (WANDER_GAIN * (noise.wander - WANDER_FLOOR)) / speed : 0 },
  )
  return overStretches(slope, distance, step)
    .fill(0, 0, first)
    .fill(0, last + 1)
}

interface Cells {
  /** Mean altitude, NaN where no sample fell into the cell. */
  readonly value: Float64Array
  readonly variance: Float64Array
  readonly count: Uint32Array
}

function cellMeans(distance: Float64Array, altitude: Float64Array, step: number): Cells {
  const n = distance.length
  const start = distance[0]!
  const length = Math.floor((distance[n - 1]! - start) / step) + 1
  const value = new Float64Array(length)
  const count = new Uint32Array(length)
  for (let i = 0; i < n; i++) {
    const height = altitude[i]!
    if (Number.isNaN(height)) continue
    const j = Math.min(length - 1, Math.floor((distance[i]! - start) / step))
    value[j] = value[j]! + height
    count[j] = count[j]! + 1
  }
  for (let j = 0; j < length; j++) value[j] = count[j]! > 0 ? value[j]! / count[j]! : Number.NaN
  return { value, variance: new Float64Array(length), count }
}

/** Mean of the clipped cell slopes over each sample's own stretch; a stretch without way has the slope of its cell. */
function overStretches(slope: Float64Array, distance: Float64Array, step: number): Float64Array {
  const n = distance.length
  const start = distance[0]!
  const grade = new Float64Array(n)
  const rise = new Float64Array(slope.length + 1)
  for (let j = 0; j < slope.length; j++) {
    slope[j] = clipGrade(slope[j]!)
    rise[j + 1] = rise[j]! + slope[j]! * step
  }
  let before = 0
  for (let i = 0; i < n; i++) {
    const at = (distance[i]! - start) / step
    const j = Math.min(slope.length - 1, Math.floor(at))
    const here = rise[j]! + (at - j) * step * slope[j]!
    const metres = i > 0 ? distance[i]! - distance[i - 1]! : 0
    // Rounding can carry a mean of clipped slopes past the clip.
    grade[i] = metres > 1e-6 ? clipGrade((here - before) / metres) : slope[j]!
    before = here
  }
  return grade
}
