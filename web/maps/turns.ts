import type L from 'leaflet'
import type { Point } from '../view/parse-point.ts'

/** A longitude on the turn of the globe the map looks at, which goes on beyond ±180 degrees. */
export function nearTo(map: L.Map, longitude: number): number {
  return longitude + 360 * Math.round((map.getCenter().lng - longitude) / 360)
}

/** A place of the map on the globe, to a centimetre. */
export function pointOf({ lat, lng }: L.LatLng): Point {
  return { latitude: rounded(Math.max(-90, Math.min(90, lat))), longitude: rounded(lng - 360 * Math.round(lng / 360)) }
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}
