/** A box on the globe, degrees. One over the antimeridian goes on beyond ±180. */
export interface GeoBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

const METRES_PER_DEGREE = 111_195

/** The box around a track; places that are NaN are passed over, and null without any. Degrees. */
export function boxOfTrack(longitude: Float64Array, latitude: Float64Array): GeoBox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  let before = Number.NaN
  for (let i = 0; i < longitude.length; i++) {
    if (Number.isNaN(longitude[i]!) || Number.isNaN(latitude[i]!)) continue
    // Goes on over the antimeridian instead of around the globe.
    const turns = Number.isNaN(before) ? 0 : Math.round((longitude[i]! - before) / 360)
    before = longitude[i]! - 360 * turns
    west = Math.min(west, before)
    east = Math.max(east, before)
    south = Math.min(south, latitude[i]!)
    north = Math.max(north, latitude[i]!)
  }
  return Number.isNaN(before) ? null : { west, south, east, north }
}

/** Whether two boxes come within `metres` of each other, on whichever side of the antimeridian they were written. */
export function boxesMeet(a: GeoBox, b: GeoBox, metres: number): boolean {
  const up = metres / METRES_PER_DEGREE
  if (a.south - up > b.north || b.south - up > a.north) return false
  const latitude = Math.max(...[a.south, a.north, b.south, b.north].map(Math.abs))
  const across = up / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  return [-360, 0, 360].some((turn) => a.west + turn - across <= b.east && b.west - across <= a.east + turn)
}
