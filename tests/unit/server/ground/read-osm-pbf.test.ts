import { describe, expect, it } from 'vitest'
import { MapFileError } from '../../../../server/ground/map-file-error.ts'
import { readOsmPbf } from '../../../../server/ground/read-osm-pbf.ts'
import { concat, type MadeExtract, makeBlob, makeOsmPbf } from '../../../support/make-osm-pbf.ts'

const read = (bytes: Uint8Array) =>
  readOsmPbf({ size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) })

const SQUARE = [
  { id: 1, lon: 4, lat: 52 },
  { id: 2, lon: 4.001, lat: 52 },
  { id: 3, lon: 4.001, lat: 52.001 },
  { id: 4, lon: 4, lat: 52.001 },
]
const units = (...degrees: number[]) => Int32Array.from(degrees, (value) => Math.round(value * 1e7))

describe('what an extract says of the ground', () => {
  it.each([false, true])('reads ways, areas and untagged highways (nodes one by one: %s)', (plainNodes) => {
    const features = read(
      makeOsmPbf({
        nodes: SQUARE,
        plainNodes,
        ways: [
          { id: 10, tags: { highway: 'footway', surface: 'paving_stones' }, members: [1, 2] },
          { id: 11, tags: { highway: 'residential' }, members: [2, 3] },
          { id: 12, tags: { natural: 'beach' }, members: [1, 2, 3, 4, 1] },
          { id: 13, tags: { building: 'yes' }, members: [1, 2, 3, 1] },
        ],
      }),
    )
    expect(features).toEqual([
      { kind: 'way', surface: 'road', lines: [units(4, 52, 4.001, 52)] },
      { kind: 'way', surface: 'unknown', lines: [units(4.001, 52, 4.001, 52.001)] },
      { kind: 'area', surface: 'dry_sand', lines: [units(4, 52, 4.001, 52, 4.001, 52.001, 4, 52.001, 4, 52)] },
    ])
  })

  it('joins the ways of a multipolygon, one of them turned round, with its hole', () => {
    const hole = [
      { id: 5, lon: 4.0004, lat: 52.0004 },
      { id: 6, lon: 4.0006, lat: 52.0004 },
      { id: 7, lon: 4.0005, lat: 52.0006 },
    ]
    const [beach] = read(
      makeOsmPbf({
        nodes: [...SQUARE, ...hole],
        ways: [
          { id: 20, tags: {}, members: [1, 2, 3] },
          { id: 21, tags: {}, members: [1, 4, 3] },
          { id: 22, tags: {}, members: [5, 6, 7, 5] },
        ],
        relations: [{ id: 30, tags: { type: 'multipolygon', natural: 'beach' }, members: [20, 21, 22] }],
      }),
    )
    expect(beach).toMatchObject({ kind: 'area', surface: 'dry_sand' })
    expect(beach?.lines.map((line) => line.length / 2)).toEqual([5, 4])
  })

  it('goes on beyond 180 degrees where a way crosses the antimeridian', () => {
    const extract: MadeExtract = {
      nodes: [
        { id: 1, lon: 179.999, lat: -17 },
        { id: 2, lon: -179.999, lat: -17 },
      ],
      ways: [{ id: 10, tags: { highway: 'path', surface: 'sand' }, members: [1, 2] }],
    }
    expect(read(makeOsmPbf(extract))[0]?.lines).toEqual([units(179.999, -17, 180.001, -17)])
  })

  it('leaves out nodes the extract does not hold, as at its edge', () => {
    const extract = { nodes: SQUARE, ways: [{ id: 10, tags: { highway: 'path' }, members: [99, 1, 2] }] }
    expect(read(makeOsmPbf(extract))[0]?.lines).toEqual([units(4, 52, 4.001, 52)])
  })
})

describe('an extract that is broken or made to harm', () => {
  const whole = makeOsmPbf({ nodes: SQUARE, ways: [{ id: 10, tags: { highway: 'path' }, members: [1, 2] }] })
  const header = makeBlob('OSMHeader', Uint8Array.of())
  const length = (bytes: number) => {
    const head = new Uint8Array(4)
    new DataView(head.buffer).setUint32(0, bytes)
    return head
  }

  it.each([
    ['cut off', whole.subarray(0, whole.length - 5), /breaks off/],
    ['cut in its first length', whole.subarray(0, 3), /breaks off/],
    ['something else', new TextEncoder().encode('<gpx></gpx> and so on, long enough'), /no OpenStreetMap extract/],
    ['without a header', makeBlob('OSMData', Uint8Array.of()), /header is missing/],
    ['a header of 4 GB', concat([header, length(0xffffffff)]), /damaged at byte/],
    ['a block of 1 TB', makeBlob('OSMHeader', Uint8Array.of(), { data: 2 ** 40 }), /larger than blocks may be/],
    [
      'a bomb that lies',
      concat([header, makeBlob('OSMData', new Uint8Array(5_000_000), { raw: 100 })]),
      /does not unpack/,
    ],
    ['a bomb that does not', concat([header, makeBlob('OSMData', new Uint8Array(40_000_000))]), /more than blocks may/],
    ['nonsense in a block', concat([header, makeBlob('OSMData', Uint8Array.of(255, 255, 255, 255))]), /cannot be read/],
    [
      'a field of 2 GB',
      concat([header, makeBlob('OSMData', Uint8Array.of(0x12, 0xff, 0xff, 0xff, 0xff, 7))]),
      /cannot be read/,
    ],
    ['history', makeOsmPbf({ nodes: [], features: ['HistoricalInformation'] }), /“HistoricalInformation”/],
  ])('ends in one clear line: %s', (_, bytes, line) => {
    const reading = () => read(bytes)
    expect(reading).toThrow(MapFileError)
    expect(reading).toThrow(line)
  })
})
