/** Mean radius of the Earth (IUGG), metres. */
const EARTH_RADIUS = 6_371_008.8
const RADIANS = Math.PI / 180

/**
 * Great-circle distance in metres between two samples of a track in degrees (haversine formula, exact for small
 * distances; the date line needs no care). NaN when either has no position.
 */
export function haversine(latitude: Float64Array, longitude: Float64Array, from: number, to: number): number {
  const lat1 = latitude[from]! * RADIANS
  const lat2 = latitude[to]! * RADIANS
  const sinLat = Math.sin((lat2 - lat1) / 2)
  const sinLon = Math.sin(((longitude[to]! - longitude[from]!) * RADIANS) / 2)
  const h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}
