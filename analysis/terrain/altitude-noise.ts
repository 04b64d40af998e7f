import { nonNegativeLeastSquares } from '../signal/non-negative-least-squares.ts'
import { quantile } from '../signal/quantile.ts'
import { resample } from '../signal/resample.ts'
import { selectNth } from '../signal/select-nth.ts'

/** How an altitude series errs. */
export interface AltitudeNoise {
  /** Standard deviation of what is new at each sample (white noise), metres. */
  readonly white: number
  /** Intensity of a slow wander (a random walk of the altitude), m²/s. */
  readonly wander: number
}

/** Distances, in steps of the series, at which its bend is measured: as many as reach over 8 s, but at least four. */
const LAGS = [1, 2, 3, 4, 6, 8] as const
const LONGEST_SECONDS = 8
const FEWEST_LAGS = 4
/** Seconds between samples beyond which hills and noise look alike. */
const COARSEST_STEP = 15
/** A longer series (46 days of seconds) has a hole between two clocks in it; filling that would only cost memory. */
const MOST_STEPS = 4_000_000
/** The largest fifth of the bends is left out: these are steps, spikes and real brows of hills. */
const KEPT_SHARE = 0.8
/** Mean square of the smallest 80 % (by magnitude) of standard normal numbers. */
const KEPT_NORMAL_MEAN_SQUARE = 0.4377
/** Fewer bends than this say nothing, and more than so many no more. */
const MIN_BENDS = 60
const ENOUGH_BENDS = 5000
/** Below this mean square (m²) the estimates are of equal weight: it is the rounding of the altitude. */
const WEIGHT_FLOOR = 0.02

/**
 * Tells the noise of an altitude series from the hills in it, by its second differences at several lags k:
 * white noise gives 6·white² at every lag, a random walk 2·wander·k, terrain grows with k⁴. The three shares are fitted
 * with none below zero. The series is measured on its own sampling interval (whole seconds), because values between samples
 * would seem smoother than they are. Fewer than some seventy samples, more than 15 s between them or a hole of months
 * count as clean.
 *
 * NaN altitudes are stepped over.
 *
 * @param time seconds, ascending
 * @param altitude metres, of the length of `time`
 */
export function altitudeNoise(time: Float64Array, altitude: Float64Array): AltitudeNoise {
  const step = samplingStep(time)
  const lags = LAGS.filter((lag, k) => k < FEWEST_LAGS || lag * step <= LONGEST_SECONDS)
  const longest = lags[lags.length - 1]!
  if (!(step <= COARSEST_STEP) || !(spanOf(time) <= MOST_STEPS * step)) return { white: 0, wander: 0 }
  const even = resample(time, altitude, step)
  if (even.length - 2 * longest < MIN_BENDS) return { white: 0, wander: 0 }
  const size = lags.length
  const target = new Float64Array(size)
  const white = new Float64Array(size)
  const wander = new Float64Array(size)
  const terrain = new Float64Array(size)
  const bends = new Float64Array(Math.min(even.length, ENOUGH_BENDS))
  for (let l = 0; l < size; l++) {
    const lag = lags[l]!
    const bend = keptMeanSquare(bends, secondDifferences(even, lag, bends)) / KEPT_NORMAL_MEAN_SQUARE
    const weight = 1 / Math.max(bend, WEIGHT_FLOOR)
    target[l] = bend * weight
    white[l] = 6 * weight
    wander[l] = 2 * lag * step * weight
    terrain[l] = (lag / longest) ** 4 * weight
  }
  const fit = nonNegativeLeastSquares([white, wander, terrain], target)
  return { white: Math.sqrt(fit[0]!), wander: fit[1]! }
}

/** The usual interval between samples in whole seconds, at least 1; NaN for fewer than two samples. */
function samplingStep(time: Float64Array): number {
  const stride = Math.ceil(time.length / ENOUGH_BENDS)
  const intervals = new Float64Array(Math.min(Math.max(0, time.length - 1), ENOUGH_BENDS)).fill(Number.NaN)
  for (let i = 1, k = 0; i < time.length; i += stride) intervals[k++] = time[i]! - time[i - 1]!
  return Math.max(1, Math.round(quantile(intervals, 0.5)))
}

function spanOf(time: Float64Array): number {
  return time[time.length - 1]! - time[0]!
}

/** Writes the magnitudes of the second differences into `bends`, evenly thinned out to its length, and gives their number. */
function secondDifferences(even: Float64Array, lag: number, bends: Float64Array): number {
  const all = even.length - 2 * lag
  const stride = Math.ceil(all / bends.length)
  let count = 0
  for (let i = 0; i < all; i += stride) {
    bends[count++] = Math.abs(even[i + 2 * lag]! - 2 * even[i + lag]! + even[i]!)
  }
  return count
}

function keptMeanSquare(bends: Float64Array, count: number): number {
  const kept = Math.floor(count * KEPT_SHARE)
  selectNth(bends, kept, count)
  let sum = 0
  for (let i = 0; i < kept; i++) sum += bends[i]! * bends[i]!
  return sum / kept
}
