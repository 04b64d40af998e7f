import type { GeoBox } from '../../analysis/model/geo-box.ts'
import type { Ring } from './parse-ring.ts'

/** The box around corners; null of none. Over the antimeridian it goes on beyond ±180 degrees. */
export function ringBox(ring: Ring): GeoBox | null {
  const [first] = ring
  if (first === undefined) return null
  const easts = ring.map(([longitude]) => wrapped(longitude - first[0]))
  const norths = ring.map(([, latitude]) => latitude)
  return {
    west: first[0] + Math.min(...easts),
    south: Math.min(...norths),
    east: first[0] + Math.max(...easts),
    north: Math.max(...norths),
  }
}

/** A difference of longitudes the short way round. */
function wrapped(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360)
}
