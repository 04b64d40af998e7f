import type { GroundFound } from '../model/ground.ts'
import { SURFACES } from '../model/surface.ts'
import { addCandidates, emptyCandidates, type NumberedMap } from './ground-candidates.ts'
import { likeliestWalk } from './likeliest-walk.ts'
import { MATCH } from './match-limits.ts'
import type { GroundMap } from './open-ground-map.ts'
import { trackJitter } from './track-jitter.ts'
import { type Track, type TrackPlaces, trackPlaces } from './track-places.ts'

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
 * What each sample ran on by offline maps: the likeliest walk over the ways and areas near the track, which weighs
 * distance against continuity, so that a promenade beside a beach stays what it is. Samples without a position, and where
 * the map knows nothing, are `unknown`.
 *
 * @returns index into SURFACES per sample; null when no map knows anything near the track
 */
function matchMaps(track: Track, maps: readonly GroundMap[]): Uint8Array | null {
  const numbered = numberedMaps(maps)
  const places = trackPlaces(track)
  const jitter = trackJitter(track)
  const surfaces = new Uint8Array(places.time.length)
  let end = 0
  while (end < surfaces.length) {
    const begin = end
    do end++
    while (end < surfaces.length && !places.isAnew[end])
    surfaces.set(surfacesOfWalk(places, { begin, end, jitter }, numbered), begin)
  }
  if (surfaces.every((surface) => surface === UNKNOWN)) return null
  return Uint8Array.from(places.ofSample, (place) => (place < 0 ? UNKNOWN : surfaces[place]!))
}

function numberedMaps(maps: readonly GroundMap[]): NumberedMap[] {
  let first = 0
  return maps.map((map) => {
    const numbered = { map, first }
    first += map.surface.length
    return numbered
  })
}

interface Stretch {
  readonly begin: number
  readonly end: number
  /** Standard deviation by which the positions jump about, metres. */
  readonly jitter: number
}

function surfacesOfWalk(places: TrackPlaces, { begin, end, jitter }: Stretch, maps: readonly NumberedMap[]): number[] {
  const candidates = emptyCandidates()
  const seconds: number[] = []
  const variance: number[] = []
  for (let k = begin; k < end; k++) {
    const longitude = places.longitude[k]! - 360 * Math.round(places.longitude[k]! / 360)
    addCandidates(candidates, maps, { longitude: longitude * 1e7, latitude: places.latitude[k]! * 1e7 }, UNKNOWN)
    seconds.push(k === begin ? 0 : places.time[k]! - places.time[k - 1]!)
    variance.push(jitter ** 2 / places.positions[k]! + MATCH.ofMap ** 2)
  }
  return Array.from(likeliestWalk({ candidates, seconds, variance, jitter }), (at) => candidates.surface[at]!)
}
