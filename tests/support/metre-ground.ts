import { type GroundMap, openGroundMap } from '../../analysis/ground/open-ground-map.ts'
import { packGroundMap } from '../../analysis/ground/pack-ground-map.ts'
import type { GroundFeature } from '../../analysis/model/ground.ts'
import type { Surface } from '../../analysis/model/surface.ts'
import type { LonLat } from './make-trace.ts'

/** East and north of a place at 45° north, 10° east. */
export type Metres = readonly [number, number]

const METRES_PER_DEGREE = 40_075_017 / 360
const [LON, LAT] = [10, 45] as const
const EAST = METRES_PER_DEGREE * Math.cos((LAT * Math.PI) / 180)

/** Ground that is drawn in metres: ways by their corners, areas by their rings, each without its last place. */
export function way(surface: Surface, ...places: Metres[]): GroundFeature {
  return { kind: 'way', surface, lines: [units(places)] }
}

export function area(surface: Surface, ...rings: (readonly Metres[])[]): GroundFeature {
  return { kind: 'area', surface, lines: rings.map((ring) => units([...ring, ring[0]!])) }
}

export function box(west: number, south: number, east: number, north: number): Metres[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
}

export function groundMap(...features: GroundFeature[]): GroundMap {
  const opened = openGroundMap(packGroundMap(features))
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

export function degrees([east, north]: Metres): LonLat {
  return [LON + east / EAST, LAT + north / METRES_PER_DEGREE]
}

/** Where a place lies, metres east of the drawing's beginning. */
export function metresEast([longitude]: LonLat): number {
  return (longitude - LON) * EAST
}

function units(places: readonly Metres[]): Int32Array {
  return Int32Array.from(places.flatMap((place) => degrees(place).map((value) => Math.round(value * 1e7))))
}
