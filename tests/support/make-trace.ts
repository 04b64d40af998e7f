import { randomNumbers } from './random-numbers.ts'

/** Longitude and latitude, degrees. */
export type LonLat = readonly [number, number]

export interface Trace {
  /** Seconds, one a second. */
  readonly time: Float64Array
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** Where the runner truly was at each second. */
  readonly truth: readonly LonLat[]
}

export interface TraceNoise {
  /** Standard deviation per axis, metres. */
  readonly sd: number
  /** Share of it that drifts instead of jumping about. */
  readonly driftShare?: number
  /** Seconds over which the drift forgets itself. */
  readonly driftSeconds?: number
  readonly seed: number
}

const METRES_PER_DEGREE = 40_075_017 / 360
const METRES_PER_SECOND = 2.8

/**
 * A made recording of a run along a line: even speed, one position a second, each off by white noise and by a drift (a
 * first-order process). Shares nothing with the matcher it is there to test.
 */
export function makeTrace(line: readonly LonLat[], noise: TraceNoise): Trace {
  const truth = everySecond(line)
  const { sd, driftShare = 2 / 3, driftSeconds = 60, seed } = noise
  const random = randomNumbers(seed)
  const drift = sd * driftShare
  const white = Math.sqrt(sd * sd - drift * drift)
  const keep = Math.exp(-1 / driftSeconds)
  const fresh = drift * Math.sqrt(1 - keep * keep)
  const offset = { east: drift * random.normal(), north: drift * random.normal() }
  const latitude = new Float64Array(truth.length)
  const longitude = new Float64Array(truth.length)
  for (const [i, [lon, lat]] of truth.entries()) {
    offset.east = keep * offset.east + fresh * random.normal()
    offset.north = keep * offset.north + fresh * random.normal()
    latitude[i] = lat + (offset.north + white * random.normal()) / METRES_PER_DEGREE
    longitude[i] = lon + (offset.east + white * random.normal()) / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180))
  }
  return { time: Float64Array.from(truth.keys()), latitude, longitude, truth }
}

/** Places a runner of even speed passes at each full second. */
function everySecond(line: readonly LonLat[]): LonLat[] {
  const places: LonLat[] = []
  let ahead = 0
  for (let i = 1; i < line.length; i++) {
    const [lon0, lat0] = line[i - 1]!
    const [lon1, lat1] = line[i]!
    const metres = metresBetween(line[i - 1]!, line[i]!)
    for (; ahead < metres; ahead += METRES_PER_SECOND) {
      const share = ahead / metres
      places.push([lon0 + share * (lon1 - lon0), lat0 + share * (lat1 - lat0)])
    }
    ahead -= metres
  }
  return places
}

export function metresBetween([lon0, lat0]: LonLat, [lon1, lat1]: LonLat): number {
  const east = (lon1 - lon0) * Math.cos((((lat0 + lat1) / 2) * Math.PI) / 180)
  return Math.hypot(east, lat1 - lat0) * METRES_PER_DEGREE
}
