import { describe, expect, it } from 'vitest'
import { readGeoJson } from '../../../../server/ground/read-geojson.ts'

const feature = (properties: object, type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const read = (...features: object[]) => readGeoJson(JSON.stringify({ type: 'FeatureCollection', features }))
const RING = [
  [4, 52],
  [4.001, 52],
  [4.001, 52.001],
  [4, 52],
]

describe('the ground in GeoJSON', () => {
  it('reads lines and polygons with OpenStreetMap tags; points say nothing', () => {
    const found = read(
      feature({ highway: 'path', surface: 'fine_gravel' }, 'LineString', RING.slice(0, 2)),
      feature({ natural: 'beach' }, 'MultiPolygon', [[RING], [RING]]),
      feature({ surface: 'sand' }, 'Point', [4, 52]),
    )
    expect(found.map(({ kind, surface, lines }) => [kind, surface, lines.length])).toEqual([
      ['way', 'gravel', 1],
      ['area', 'dry_sand', 1],
      ['area', 'dry_sand', 1],
    ])
    expect([...(found[0]?.lines[0] ?? [])]).toEqual([40_000_000, 520_000_000, 40_010_000, 520_000_000])
  })

  it('closes a ring that is left open and takes a single feature', () => {
    const [beach] = readGeoJson(JSON.stringify(feature({ natural: 'sand' }, 'Polygon', [RING.slice(0, 3)])))
    expect(beach?.lines[0]?.length).toBe(8)
  })

  it('leaves out places off the globe and shapes that are none', () => {
    const odd = [...RING.slice(0, 2), [500, 12], ['x', 3], null]
    const found = read(
      feature({ highway: 'path' }, 'LineString', odd),
      feature({ natural: 'beach' }, 'Polygon', 'none'),
      { type: 'Feature', properties: null, geometry: null },
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.lines[0]?.length).toBe(4)
  })

  it.each([
    ['{"type":', /no JSON object/],
    ['[]', /no JSON object/],
    ['{"type":"Topology"}', /FeatureCollection/],
  ])('says in one line what is wrong: %s', (text, line) => {
    expect(() => readGeoJson(text)).toThrow(line)
  })
})
