import { MATCH } from './match-limits.ts'
import { metricFrame } from './metric-frame.ts'
import type { GroundMap } from './open-ground-map.ts'

/** Stands for being on nothing the map knows. */
export const OFF_MAP = -1

/** What one may be running on at some places, as columns; the candidates of place k are `start[k]` to `start[k + 1]`. */
export interface GroundCandidates {
  readonly start: number[]
  /** Number of the object in its map, maps counted on; OFF_MAP for none. */
  readonly object: number[]
  /** Index into SURFACES. */
  readonly surface: number[]
  readonly isArea: boolean[]
  /** Negative logarithm of the likelihood of the place. */
  readonly cost: number[]
  /** Where on the object one would be, metres east and north of the place looked up. */
  readonly east: number[]
  readonly north: number[]
}

/** A ground map with the number its first object has among all maps. */
export interface NumberedMap {
  readonly map: GroundMap
  readonly first: number
}

/** A place in units of 1e-7 degrees. */
export interface GroundPlace {
  readonly longitude: number
  readonly latitude: number
}

const WHOLE_TURN = 3_600_000_000
const EVEN = Math.log(MATCH.sigma * Math.sqrt(2 * Math.PI))

export function emptyCandidates(): GroundCandidates {
  return { start: [0], object: [], surface: [], isArea: [], cost: [], east: [], north: [] }
}

/**
 * Adds the candidates of a place: the nearest stretch of every way within reach, every area within reach, and nothing.
 * Chains that cross the antimeridian go on beyond ±180°, so a place near it is looked up on both sides.
 */
export function addCandidates(to: GroundCandidates, maps: readonly NumberedMap[], place: GroundPlace): void {
  push(to, { object: OFF_MAP, surface: -1, isArea: false, cost: MATCH.offMap, east: 0, north: 0 })
  for (const numbered of maps) {
    addFromMap(to, numbered, place)
    const other = place.longitude < 0 ? place.longitude + WHOLE_TURN : place.longitude - WHOLE_TURN
    if (Math.abs(other) < 0x7fffffff) addFromMap(to, numbered, { ...place, longitude: other })
  }
  to.start.push(to.object.length)
}

interface Candidate {
  readonly object: number
  readonly surface: number
  readonly isArea: boolean
  readonly cost: number
  readonly east: number
  readonly north: number
}

function push(to: GroundCandidates, candidate: Candidate): void {
  to.object.push(candidate.object)
  to.surface.push(candidate.surface)
  to.isArea.push(candidate.isArea)
  to.cost.push(candidate.cost)
  to.east.push(candidate.east)
  to.north.push(candidate.north)
}

interface Nearest {
  readonly metres: number
  readonly east: number
  readonly north: number
}

function addFromMap(to: GroundCandidates, { map, first }: NumberedMap, place: GroundPlace): void {
  const ways = nearestOfEach(map, 'segment', place)
  for (const [object, { metres, east, north }] of ways) {
    const cost = EVEN + metres ** 2 / (2 * MATCH.sigma ** 2)
    push(to, { object: first + object, surface: map.surface[object]!, isArea: false, cost, east, north })
  }
  if (map.areaTree === null) return
  const edges = nearestOfEach(map, 'edge', place)
  const around = map.areaTree.search(place.longitude, place.latitude, place.longitude, place.latitude)
  const inside = new Set(around.map((item) => map.areaObject[item]!).filter((object) => isInside(map, object, place)))
  for (const object of new Set([...edges.keys(), ...inside])) {
    const edge = edges.get(object)
    const metres = edge?.metres ?? MATCH.reach
    const isIn = inside.has(object)
    const width = Math.min(MATCH.widest, Math.max(MATCH.narrowest, map.width[object]!))
    const cost = MATCH.areaPrior + Math.log(width) - Math.log(stripShare(isIn ? metres : -metres, width))
    const at = isIn || edge === undefined ? { east: 0, north: 0 } : edge
    push(to, {
      object: first + object,
      surface: map.surface[object]!,
      isArea: true,
      cost,
      east: at.east,
      north: at.north,
    })
  }
}

/** The nearest stretch of each object within reach. */
function nearestOfEach(
  map: GroundMap,
  what: 'segment' | 'edge',
  { longitude, latitude }: GroundPlace,
): Map<number, Nearest> {
  const found = new Map<number, Nearest>()
  const isSegment = what === 'segment'
  const tree = isSegment ? map.segmentTree : map.edgeTree
  if (tree === null) return found
  const points = isSegment ? map.segmentPoint : map.edgePoint
  const objects = isSegment ? map.segmentObject : map.edgeObject
  const frame = metricFrame(latitude / 1e7)
  const dx = MATCH.reach / frame.east
  const dy = MATCH.reach / frame.north
  for (const item of tree.search(longitude - dx, latitude - dy, longitude + dx, latitude + dy)) {
    const at = 2 * points[item]!
    const x0 = (map.point[at]! - longitude) * frame.east
    const y0 = (map.point[at + 1]! - latitude) * frame.north
    const along = (map.point[at + 2]! - map.point[at]!) * frame.east
    const across = (map.point[at + 3]! - map.point[at + 1]!) * frame.north
    const length2 = along * along + across * across
    const share = length2 > 0 ? Math.min(1, Math.max(0, -(x0 * along + y0 * across) / length2)) : 0
    const east = x0 + share * along
    const north = y0 + share * across
    const metres = Math.hypot(east, north)
    const object = objects[item]!
    if (metres <= MATCH.reach && metres < (found.get(object)?.metres ?? Number.POSITIVE_INFINITY)) {
      found.set(object, { metres, east, north })
    }
  }
  return found
}

/** By the even-odd rule: how many edges of the area a ray to the east crosses. */
function isInside(map: GroundMap, object: number, { longitude, latitude }: GroundPlace): boolean {
  if (map.edgeTree === null) return false
  let isOdd = false
  map.edgeTree.search(longitude, latitude, map.edgeTree.maxX, latitude, (item) => {
    if (map.edgeObject[item] !== object) return false
    const at = 2 * map.edgePoint[item]!
    const y0 = map.point[at + 1]!
    const y1 = map.point[at + 3]!
    if (y0 > latitude === y1 > latitude) return false
    const x0 = map.point[at]!
    const x = x0 + ((latitude - y0) / (y1 - y0)) * (map.point[at + 2]! - x0)
    if (x > longitude) isOdd = !isOdd
    return false
  })
  return isOdd
}

/**
 * Likelihood, up to the width, of a position at a signed distance from the nearest edge (inside positive) for someone
 * anywhere in a strip: both edges count, as a narrow strip may lie wholly within the error.
 */
function stripShare(metres: number, width: number): number {
  const inner = Math.min(metres, width / 2)
  return Math.max(1e-12, normalShare(inner / MATCH.sigma) - normalShare((inner - width) / MATCH.sigma))
}

/** Share of a normal distribution below z (Abramowitz and Stegun 26.2.17, error below 1e-7), never 0. */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail =
    Math.exp(-0.5 * z * z) *
    0.3989423 *
    t *
    (0.3193815 + t * (-0.3565638 + t * (1.781478 + t * (-1.821256 + t * 1.330274))))
  return Math.max(1e-12, z > 0 ? 1 - tail : tail)
}
