import { MATCH } from './match-limits.ts'
import { metricFrame } from './metric-frame.ts'

/** The columns of an activity the matcher reads; degrees and seconds, NaN = no position. */
export interface Track {
  readonly time: Float64Array
  readonly latitude: Float64Array
  readonly longitude: Float64Array
}

/** Means of the positions of a few seconds each, as columns; longitudes go on over the antimeridian. */
export interface TrackPlaces {
  readonly time: number[]
  readonly latitude: number[]
  readonly longitude: number[]
  /** How many positions each is the mean of. */
  readonly positions: number[]
  /** Whether the track is lost before: it went on elsewhere after a gap. */
  readonly isAnew: boolean[]
  /** The place each sample belongs to; -1 without a position. */
  readonly ofSample: Int32Array
}

/** Takes the positions of every few seconds together, so that what jumps about from one to the next is evened out. */
export function trackPlaces({ time, latitude, longitude }: Track): TrackPlaces {
  const ofSample = new Int32Array(time.length).fill(-1)
  const places: TrackPlaces = { time: [], latitude: [], longitude: [], positions: [], isAnew: [], ofSample }
  let begin = Number.NEGATIVE_INFINITY
  let turns = 0
  let before = Number.NaN
  for (let i = 0; i < time.length; i++) {
    if (Number.isNaN(latitude[i]!) || Number.isNaN(longitude[i]!)) continue
    if (!Number.isNaN(before)) turns -= Math.round((longitude[i]! - before) / 360)
    before = longitude[i]!
    if (time[i]! - begin >= MATCH.step) {
      begin = time[i]!
      add(places, begin, latitude[i]!, before + 360 * turns)
    } else {
      const at = places.time.length - 1
      const share = 1 / ++places.positions[at]!
      places.time[at]! += share * (time[i]! - places.time[at]!)
      places.latitude[at]! += share * (latitude[i]! - places.latitude[at]!)
      places.longitude[at]! += share * (before + 360 * turns - places.longitude[at]!)
    }
    ofSample[i] = places.time.length - 1
  }
  return places
}

function add(places: TrackPlaces, time: number, latitude: number, longitude: number): void {
  const last = places.time.length - 1
  const isGap = last >= 0 && time - places.time[last]! > MATCH.gap
  const { east, north } = metricFrame(latitude)
  const leap = isGap
    ? 1e7 * Math.hypot((longitude - places.longitude[last]!) * east, (latitude - places.latitude[last]!) * north)
    : 0
  places.time.push(time)
  places.latitude.push(latitude)
  places.longitude.push(longitude)
  places.positions.push(1)
  places.isAnew.push(last < 0 || leap > MATCH.leap)
}
