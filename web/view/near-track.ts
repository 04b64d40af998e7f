import { boxesMeet, type GeoBox } from '../../analysis/model/geo-box.ts'
import type { Place, Zone } from '../contract.ts'

/** Around a track; what lies farther off is not in view with it. */
const METRES = 1000

/** The favourite places near a track. */
export function placesNear(places: readonly Place[], box: GeoBox): readonly Place[] {
  return places.filter(({ ring }) => boxesMeet(boxOf(ring), box, METRES))
}

/** The privacy zones near a track. */
export function zonesNear(zones: readonly Zone[], box: GeoBox): readonly Zone[] {
  return zones.filter(({ longitude: east, latitude: north, radiusMetres }) =>
    boxesMeet({ west: east, east, south: north, north }, box, METRES + radiusMetres),
  )
}

function boxOf(ring: Place['ring']): GeoBox {
  const across = ring.map(([longitude]) => longitude)
  const up = ring.map(([, latitude]) => latitude)
  return { west: Math.min(...across), east: Math.max(...across), south: Math.min(...up), north: Math.max(...up) }
}
