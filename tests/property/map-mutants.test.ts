import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchGround } from '../../analysis/ground/match-ground.ts'
import { openGroundMap } from '../../analysis/ground/open-ground-map.ts'
import { packGroundMap } from '../../analysis/ground/pack-ground-map.ts'
import type { GroundFeature } from '../../analysis/model/ground.ts'
import { MapFileError } from '../../server/ground/map-file-error.ts'
import { osmBlobs, readBlob } from '../../server/ground/osm-blobs.ts'
import { readGeoJson } from '../../server/ground/read-geojson.ts'
import { readOsmPbf } from '../../server/ground/read-osm-pbf.ts'
import { concat, makeBlob, makeOsmPbf } from '../support/make-osm-pbf.ts'
import { makeTrace } from '../support/make-trace.ts'

const inMemory = (bytes: Uint8Array) => ({
  size: bytes.length,
  read: (offset: number, length: number) => bytes.subarray(offset, offset + length),
})
const WHOLE = makeOsmPbf({
  nodes: Array.from({ length: 12 }, (_, i) => ({
    id: i + 1,
    lon: 4 + (i % 4) / 1000,
    lat: 52 + Math.floor(i / 4) / 1000,
  })),
  ways: [
    { id: 10, tags: { highway: 'footway', surface: 'paving_stones' }, members: [1, 2, 3, 4] },
    { id: 11, tags: { natural: 'beach' }, members: [5, 6, 10, 9, 5] },
    { id: 12, tags: {}, members: [7, 8, 12] },
    { id: 13, tags: {}, members: [12, 11, 7] },
  ],
  relations: [{ id: 20, tags: { type: 'multipolygon', natural: 'sand' }, members: [12, 13] }],
})
const RUN = makeTrace(
  [
    [3.999, 52.0005],
    [4.004, 52.0015],
  ],
  { sd: 5, seed: 1 },
)

/** Of what was read a map is packed and matched: whatever it holds must be fit for that. */
function use(features: readonly GroundFeature[]): void {
  const opened = openGroundMap(packGroundMap(features))
  if (!opened.ok) throw new Error(opened.error)
  matchGround(RUN, [opened.value], null)
}

/** Reads something damaged; only an error with one line for its owner is let pass. */
function readOrRefuse(read: () => readonly GroundFeature[]): boolean {
  try {
    use(read())
    return true
  } catch (error) {
    if (!(error instanceof MapFileError)) throw error
    expect(error.message).toMatch(/^[^\n]{10,200}$/)
    return false
  }
}

const damage = fc.array(
  fc.record({ at: fc.nat(), byte: fc.nat(255), what: fc.constantFrom('set', 'flip', 'insert', 'delete', 'cut') }),
  { minLength: 1, maxLength: 4 },
)
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

function damaged(bytes: Uint8Array, changes: Damage): Uint8Array {
  let list = [...bytes]
  for (const { at, byte, what } of changes) {
    const i = at % Math.max(1, list.length)
    if (what === 'set') list[i] = byte
    else if (what === 'flip') list[i] = (list[i] ?? 0) ^ (1 << (byte % 8))
    else if (what === 'insert') list.splice(i, 0, byte, byte)
    else if (what === 'delete') list.splice(i, 1 + (byte % 4))
    else list = list.slice(0, i)
  }
  return Uint8Array.from(list)
}

describe('an extract that is damaged', () => {
  it('is read or refused in one line, wherever it is cut off', () => {
    for (let bytes = 0; bytes < WHOLE.length; bytes++)
      readOrRefuse(() => readOsmPbf(inMemory(WHOLE.subarray(0, bytes))))
  })

  it('is read or refused in one line, wherever its bytes are wrong', () => {
    fc.assert(
      fc.property(damage, (changes) => void readOrRefuse(() => readOsmPbf(inMemory(damaged(WHOLE, changes))))),
      {
        numRuns: 300,
      },
    )
  })

  it('is read or refused in one line when the damage lies within its blocks, where no checksum finds it', () => {
    const blocks = osmBlobs(inMemory(WHOLE)).map((blob) => readBlob(inMemory(WHOLE), blob))
    const head = makeBlob('OSMHeader', Uint8Array.of())
    let read = 0
    fc.assert(
      fc.property(fc.nat(blocks.length - 1), damage, (which, changes) => {
        const data = blocks.map((block, i) => makeBlob('OSMData', i === which ? damaged(block, changes) : block))
        if (readOrRefuse(() => readOsmPbf(inMemory(concat([head, ...data]))))) read++
      }),
      { numRuns: 500 },
    )
    // Damage that is all refused at the door tells nothing of what lies behind it.
    expect(read).toBeGreaterThan(50)
  })
})

describe('GeoJSON that is none', () => {
  it('is read or refused in one line, whatever stands where', () => {
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom<unknown>(null, true, 0, 4.001, 52, -1e9, 1e300, '', 'sand', 'LineString'),
        fc.array(tie('any'), { maxLength: 5 }),
        fc.dictionary(fc.constantFrom('type', 'coordinates', 'geometries', 'surface'), tie('any'), { maxKeys: 3 }),
      ),
    })).any
    const type = fc.constantFrom(
      'LineString',
      'Polygon',
      'MultiPolygon',
      'MultiLineString',
      'GeometryCollection',
      'Point',
    )
    const feature = fc.record({
      type: fc.constant('Feature'),
      properties: fc.oneof(value, fc.constant({ surface: 'sand' }), fc.constant({ natural: 'beach' })),
      geometry: fc.oneof(value, fc.record({ type, coordinates: value, geometries: value })),
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(feature, value), { maxLength: 4 }), (features) => {
        readOrRefuse(() => readGeoJson(JSON.stringify({ type: 'FeatureCollection', features })))
      }),
      { numRuns: 500 },
    )
  })
})
