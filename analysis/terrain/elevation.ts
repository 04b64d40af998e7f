import { movingMean } from '../signal/moving-mean.ts'
import { reversalHysteresis } from '../signal/reversal-hysteresis.ts'

export interface Elevation {
  /** Metres, smoothed for the profile and for ascent; NaN where no altitude is near. */
  readonly metres: Float64Array
  /** NaN when fewer than two altitudes are known. */
  readonly ascentMetres: number
  readonly descentMetres: number
}

/** Seconds of the centred moving mean. */
const WINDOW = 20
/** Metres the profile has to turn back before it counts as a turn. */
const REVERSAL = 2

/**
 * Elevation profile, ascent and descent: a centred moving mean over 20 s of time, then peak to valley with a reversal of
 * 2 m. A window never reaches over a pause that is longer than it. On the 21 barometric running sessions of the corpus
 * with 20 m of ascent or more: 4.1 % mean and 3.0 % median error against the device, median bias −0.4 %; a dead-band of
 * 3 m would lose 14 %.
 *
 * NaN altitudes are left out of the means.
 *
 * @param time seconds, ascending
 * @param altitude metres, of the length of `time`
 */
export function describeElevation(time: Float64Array, altitude: Float64Array): Elevation {
  let known = 0
  for (let i = 0; i < altitude.length; i++) if (!Number.isNaN(altitude[i]!)) known++
  const metres = movingMean(time, altitude, WINDOW)
  if (known < 2) return { metres, ascentMetres: Number.NaN, descentMetres: Number.NaN }
  const { rise, fall } = reversalHysteresis(metres, REVERSAL)
  return { metres, ascentMetres: rise, descentMetres: fall }
}
