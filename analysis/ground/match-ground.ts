import type { GroundFound } from '../model/ground.ts'
import { SURFACES } from '../model/surface.ts'
import {
  addCandidates,
  emptyCandidates,
  type GroundCandidates,
  type NumberedMap,
  OFF_MAP,
} from './ground-candidates.ts'
import { MATCH } from './match-limits.ts'
import { type MetricFrame, metricFrame } from './metric-frame.ts'
import type { GroundMap } from './open-ground-map.ts'
import { smoothTrack } from './smooth-track.ts'

/** The columns of an activity the matcher reads; degrees and seconds, NaN = no position. */
export interface Track {
  readonly time: Float64Array
  readonly latitude: Float64Array
  readonly longitude: Float64Array
}

const UNKNOWN = SURFACES.indexOf('unknown')

/**
 * What each sample ran on by the maps, and by the favourite places where the track runs in one of them.
 *
 * @param places null = the athlete drew none
 * @returns null when neither knows anything near the track
 */
export function matchGround(track: Track, maps: readonly GroundMap[], places: GroundMap | null): GroundFound | null {
  const byMaps = matchMaps(track, maps)
  const byPlaces = places === null ? null : matchMaps(track, [places])
  if (byMaps === null && byPlaces === null) return null
  const surface = byMaps ?? new Uint8Array(track.time.length).fill(UNKNOWN)
  const isPlace = new Uint8Array(surface.length)
  for (let i = 0; byPlaces !== null && i < surface.length; i++) {
    if (byPlaces[i] === UNKNOWN) continue
    surface[i] = byPlaces[i]!
    isPlace[i] = 1
  }
  return { surface, isPlace }
}

/**
 * What each sample ran on by offline maps: the likeliest walk over the ways and areas near the track (Viterbi over places
 * three seconds apart), which weighs distance against continuity, so that a promenade beside a beach stays what it is.
 * Samples without a position, and where the map knows nothing, are `unknown`.
 *
 * @returns index into SURFACES per sample; null when no map knows anything near the track
 */
function matchMaps({ time, latitude, longitude }: Track, maps: readonly GroundMap[]): Uint8Array | null {
  const numbered = numberedMaps(maps)
  const options = { sigma: MATCH.smoothing, gap: MATCH.gap }
  const north = smoothTrack(time, latitude, options)
  const east = smoothTrack(time, unwrappedDegrees(longitude), options)
  const out = new Uint8Array(time.length).fill(UNKNOWN)
  let isKnown = false
  let first = 0
  while (first < time.length) {
    const nodes = nextStretch({ time, latitude: north, longitude: east }, first)
    if (nodes.samples.length > 0) {
      const surfaces = surfacesOfWalk({ time, latitude: north, longitude: east }, nodes.samples, numbered)
      isKnown ||= surfaces.some((surface) => surface !== UNKNOWN)
      spread(out, { time, latitude }, nodes, surfaces)
    }
    first = nodes.end
  }
  return isKnown ? out : null
}

function numberedMaps(maps: readonly GroundMap[]): NumberedMap[] {
  let first = 0
  return maps.map((map) => {
    const numbered = { map, first }
    first += map.surface.length
    return numbered
  })
}

/** Longitudes that go on over the antimeridian, so that they can be smoothed. */
function unwrappedDegrees(longitude: Float64Array): Float64Array {
  const out = Float64Array.from(longitude)
  let before = Number.NaN
  for (let i = 0; i < out.length; i++) {
    if (Number.isNaN(out[i]!)) continue
    if (!Number.isNaN(before)) out[i] = out[i]! - 360 * Math.round((out[i]! - before) / 360)
    before = out[i]!
  }
  return out
}

interface Stretch {
  /** The samples that are looked up. */
  readonly samples: readonly number[]
  readonly begin: number
  /** The first sample after it. */
  readonly end: number
}

/** From `begin` on the samples up to a gap, one every few seconds of those with a position. */
function nextStretch({ time, latitude }: Track, begin: number): Stretch {
  const samples: number[] = []
  let before = Number.NaN
  let i = begin
  for (; i < time.length; i++) {
    if (Number.isNaN(latitude[i]!)) continue
    if (time[i]! - before > MATCH.gap) break
    before = time[i]!
    const last = samples.at(-1)
    if (last === undefined || time[i]! - time[last]! >= MATCH.step) samples.push(i)
  }
  return { samples, begin, end: Math.max(i, begin + 1) }
}

function surfacesOfWalk(track: Track, samples: readonly number[], maps: readonly NumberedMap[]): Uint8Array {
  const candidates = emptyCandidates()
  for (const i of samples) {
    const longitude = track.longitude[i]! - 360 * Math.round(track.longitude[i]! / 360)
    addCandidates(candidates, maps, { longitude: longitude * 1e7, latitude: track.latitude[i]! * 1e7 })
  }
  const walk = likeliestWalk(track, samples, candidates)
  return Uint8Array.from(walk, (at) => (candidates.object[at] === OFF_MAP ? UNKNOWN : candidates.surface[at]!))
}

/** The candidate of each place on the likeliest walk. */
function likeliestWalk(track: Track, samples: readonly number[], candidates: GroundCandidates): Uint32Array {
  const { start, cost } = candidates
  const total = Float64Array.from(cost)
  const from = new Int32Array(cost.length).fill(-1)
  for (let k = 1; k < samples.length; k++) {
    const moved = movement(track, samples[k - 1]!, samples[k]!)
    for (let to = start[k]!; to < start[k + 1]!; to++) {
      let best = Number.POSITIVE_INFINITY
      for (let candidate = start[k - 1]!; candidate < start[k]!; candidate++) {
        const sum = total[candidate]! + changeCost(candidates, candidate, to, moved)
        if (sum < best) {
          best = sum
          from[to] = candidate
        }
      }
      total[to] = total[to]! + best
    }
  }
  const walk = new Uint32Array(samples.length)
  let at = indexOfLeast(total, start[samples.length - 1]!, start[samples.length]!)
  for (let k = samples.length - 1; k >= 0; k--) {
    walk[k] = at
    at = from[at]!
  }
  return walk
}

interface Movement {
  readonly east: number
  readonly north: number
  readonly metres: number
}

function movement({ latitude, longitude }: Track, from: number, to: number): Movement {
  const frame: MetricFrame = metricFrame(latitude[to]!)
  const east = (longitude[to]! - longitude[from]!) * 1e7 * frame.east
  const north = (latitude[to]! - latitude[from]!) * 1e7 * frame.north
  return { east, north, metres: Math.hypot(east, north) }
}

function changeCost(candidates: GroundCandidates, from: number, to: number, moved: Movement): number {
  const { object, surface, isArea, east, north } = candidates
  if (object[from] === object[to]) return 0
  const leap = Math.hypot(moved.east + east[to]! - east[from]!, moved.north + north[to]! - north[from]!)
  const tooFar = Math.max(0, leap - moved.metres - MATCH.freeLeap) * MATCH.perLeapMetre
  if (object[from] === OFF_MAP || object[to] === OFF_MAP) return MATCH.sameSurface + tooFar
  if (isArea[from] !== isArea[to]) return MATCH.wayToArea + tooFar
  return (surface[from] === surface[to] ? MATCH.sameSurface : MATCH.otherSurface) + tooFar
}

function indexOfLeast(values: Float64Array, from: number, to: number): number {
  let least = from
  for (let i = from + 1; i < to; i++) if (values[i]! < values[least]!) least = i
  return least
}

/** Each sample with a position takes the surface of the nearest place that was looked up. */
function spread(
  out: Uint8Array,
  { time, latitude }: Pick<Track, 'time' | 'latitude'>,
  { samples, begin, end }: Stretch,
  surfaces: Uint8Array,
): void {
  let k = 0
  for (let i = begin; i < end; i++) {
    if (Number.isNaN(latitude[i]!)) continue
    while (
      k + 1 < samples.length &&
      Math.abs(time[samples[k + 1]!]! - time[i]!) <= Math.abs(time[i]! - time[samples[k]!]!)
    )
      k++
    out[i] = surfaces[k]!
  }
}
