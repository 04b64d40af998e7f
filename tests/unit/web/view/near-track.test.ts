import { expect, test } from 'vitest'
import { placesNear, zonesNear } from '../../../../web/view/near-track.ts'

const BOX = { west: 179.99, south: -17, east: 180.01, north: -16.99 }

test('places and zones near a track are those beside it, on whichever side of the antimeridian', () => {
  const place = (id: string, east: number) => {
    const ring = [0, 0.001, 0.002].map((more) => [east + more, -16.995 + more] as const)
    return { id, name: id, surface: 'dry_sand' as const, ring }
  }
  const places = [place('here', -179.99), place('far', 4)]
  expect(placesNear(places, BOX).map(({ id }) => id)).toEqual(['here'])
  const zone = (id: string, longitude: number) => ({ id, name: id, longitude, latitude: -16.995, radiusMetres: 200 })
  expect(zonesNear([zone('home', -179.985), zone('work', -179)], BOX).map(({ id }) => id)).toEqual(['home'])
})
