import { type AreaStrip, areaStrip } from './area-strip.ts'
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
  /** Metres of the strip one keeps to the middle of: 0 on a way. */
  readonly breadth: number[]
  /** What a second costs as one may be anywhere. */
  readonly roam: number[]
  /** Metres from the line of the way, or the middle of the strip, to the place; 0 further inside an area. */
  readonly metres: number[]
  /** The direction of those metres: a vector of length 1. */
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
/** Nearer than this the direction from a line to a place says nothing, and the right angle to the line is taken. */
const ON_THE_LINE = 0.5

export function emptyCandidates(): GroundCandidates {
  return { start: [0], object: [], surface: [], breadth: [], roam: [], metres: [], east: [], north: [] }
}

/**
 * Adds the candidates of a place: the nearest stretch of every way within reach, every area within reach, and nothing.
 * Chains that cross the antimeridian go on beyond ±180°, so a place near it is looked up on both sides.
 */
export function addCandidates(
  to: GroundCandidates,
  maps: readonly NumberedMap[],
  place: GroundPlace,
  unknown: number,
): void {
  // On nothing the map knows one is as in the middle of an area without end.
  push(to, { object: OFF_MAP, surface: unknown, breadth: 2 * MATCH.margin, roam: MATCH.offMap }, DEEP_INSIDE)
  for (const numbered of maps) {
    addFromMap(to, numbered, place)
    const other = place.longitude < 0 ? place.longitude + WHOLE_TURN : place.longitude - WHOLE_TURN
    if (Math.abs(other) < 0x7fffffff) addFromMap(to, numbered, { ...place, longitude: other })
  }
  to.start.push(to.object.length)
}

interface GroundObject extends AreaStrip {
  readonly object: number
  readonly surface: number
}

const DEEP_INSIDE: Nearest = { metres: 0, east: 1, north: 0 }

function push(to: GroundCandidates, { object, surface, breadth, roam }: GroundObject, offset: Nearest): void {
  to.object.push(object)
  to.surface.push(surface)
  to.breadth.push(breadth)
  to.roam.push(roam)
  to.metres.push(offset.metres)
  to.east.push(offset.east)
  to.north.push(offset.north)
}

function addFromMap(to: GroundCandidates, { map, first }: NumberedMap, place: GroundPlace): void {
  for (const [object, offset] of nearestFew(nearestOfEach(map, 'segment', place))) {
    push(to, { object: first + object, surface: map.surface[object]!, breadth: 0, roam: 0 }, offset)
  }
  if (map.areaTree === null) return
  const edges = nearestOfEach(map, 'edge', place)
  const around = map.areaTree.search(place.longitude, place.latitude, place.longitude, place.latitude)
  const inside = new Set(around.map((item) => map.areaObject[item]!).filter((object) => isInside(map, object, place)))
  const beside = nearestFew(edges).map(([object]) => object)
  for (const object of new Set([...[...inside].slice(0, MATCH.most), ...beside])) {
    const strip = areaStrip(map.width[object]!)
    const offset = offsetInArea(edges.get(object), inside.has(object), strip.breadth)
    push(to, { object: first + object, surface: map.surface[object]!, ...strip }, offset)
  }
}

function nearestFew(found: ReadonlyMap<number, Nearest>): [number, Nearest][] {
  const all = [...found]
  if (all.length <= MATCH.most) return all
  return all.sort(([, a], [, b]) => a.metres - b.metres).slice(0, MATCH.most)
}

/** The middle of the strip along an edge lies half its breadth inside. */
function offsetInArea(edge: Nearest | undefined, isInside: boolean, breadth: number): Nearest {
  if (edge === undefined) return DEEP_INSIDE
  const { metres, east, north } = edge
  if (isInside) return metres >= breadth / 2 ? DEEP_INSIDE : { metres: metres - breadth / 2, east, north }
  return { metres: -metres - breadth / 2, east: -east, north: -north }
}

/** The nearest place of a line: how far from it, and in which direction, the place looked up lies. */
interface Nearest {
  readonly metres: number
  readonly east: number
  readonly north: number
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
    const east = -(x0 + share * along)
    const north = -(y0 + share * across)
    const metres = Math.hypot(east, north)
    const object = objects[item]!
    if (metres > MATCH.reach || metres >= (found.get(object)?.metres ?? Number.POSITIVE_INFINITY)) continue
    if (metres > ON_THE_LINE) found.set(object, { metres, east: east / metres, north: north / metres })
    else found.set(object, { metres, ...rightAngle(along, across, east, north) })
  }
  return found
}

/** The right angle to a stretch, to the side where the place lies. */
function rightAngle(along: number, across: number, east: number, north: number): { east: number; north: number } {
  const length = Math.hypot(along, across)
  if (!(length > 0)) return { east: 1, north: 0 }
  const side = along * north - across * east < 0 ? -1 : 1
  return { east: (-side * across) / length, north: (side * along) / length }
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
