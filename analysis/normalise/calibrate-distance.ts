import type { DecodedSession, RawSamples } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import type { Distance } from './derive-distance.ts'

export interface CalibratedDistance {
  readonly distance: Distance
  /** Metres per second as recorded, on the same scale. */
  readonly speed: Float64Array
  readonly issues: readonly Issue[]
}

/** A difference beyond these is more than rounding; beyond that factor the total belongs to something else. */
const ROUNDING_SHARE = 0.01
const ROUNDING_METRES = 20
const MOST = 2
/** Records over at least this share of the recording time stand for the whole. */
const COVERED = 0.9

/**
 * Brings distance and speed of a run without positions to the device's total: indoors both come from the swing of the arm,
 * and a runner who reads another figure off the treadmill corrects the total when saving, while the records stay.
 *
 * @param covered recorded seconds by the records over the recording time by the device; NaN = unknown
 */
export function calibrateDistance(
  session: DecodedSession | null,
  distance: Distance,
  samples: RawSamples,
  covered: number,
): CalibratedDistance {
  const unchanged = { distance, speed: samples.speed, issues: [] }
  const total = session?.distanceMetres ?? Number.NaN
  const { metres, source, base } = distance
  const ours = metres[metres.length - 1]!
  const isMeasured = source === 'recorded' || source === 'speed'
  if (!isMeasured || !(total > 0) || !(ours > 0) || covered < COVERED) return unchanged
  const factor = total / ours
  const allowed = ROUNDING_SHARE * total + ROUNDING_METRES
  // The counter may have run before the first record.
  const agrees = Math.abs(ours - total) <= allowed || Math.abs(ours + base - total) <= allowed
  if (agrees || factor > MOST || factor < 1 / MOST) return unchanged
  const message =
    `The records add up to ${Math.round(ours)} m, the watch's total, as corrected after a run indoors, says ` +
    `${Math.round(total)} m; distance and speed were brought to the total.`
  return {
    distance: { ...distance, metres: metres.map((m) => m * factor) },
    speed: samples.speed.map((v) => v * factor),
    issues: [{ id: 'distance-calibrated', message }],
  }
}
