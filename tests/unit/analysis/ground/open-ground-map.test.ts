import { describe, expect, it } from 'vitest'
import { openGroundMap } from '../../../../analysis/ground/open-ground-map.ts'
import { packGroundMap } from '../../../../analysis/ground/pack-ground-map.ts'
import type { GroundFeature } from '../../../../analysis/model/ground.ts'
import { SURFACES } from '../../../../analysis/model/surface.ts'

const FEATURES: readonly GroundFeature[] = [
  { kind: 'way', surface: 'road', lines: [Int32Array.of(0, 0, 1000, 0, 2000, 500)] },
  { kind: 'area', surface: 'dry_sand', lines: [Int32Array.of(0, 0, 9000, 0, 9000, 9000, 0, 0)] },
]

describe('a packed map', () => {
  it('opens to what was packed, over the same bytes', () => {
    const file = packGroundMap(FEATURES)
    const opened = openGroundMap(file)
    if (!opened.ok) throw new Error(opened.error)
    const map = opened.value
    expect([...map.surface].map((code) => SURFACES[code])).toEqual(['road', 'dry_sand'])
    expect([...map.point]).toEqual([0, 0, 1000, 0, 2000, 500, 0, 0, 9000, 0, 9000, 9000, 0, 0])
    expect([[...map.segmentPoint], [...map.segmentObject]]).toEqual([
      [0, 1],
      [0, 0],
    ])
    expect([[...map.edgePoint], [...map.edgeObject]]).toEqual([
      [3, 4, 5],
      [1, 1, 1],
    ])
    expect([...map.areaObject]).toEqual([1])
    expect(map.point.buffer).toBe(file)
    expect(map.segmentTree?.search(900, -5, 1100, 5).sort()).toEqual([0, 1])
  })

  it('gives the same bytes for the same features, and opens in shared memory', () => {
    const file = packGroundMap(FEATURES)
    expect(new Uint8Array(packGroundMap(FEATURES))).toEqual(new Uint8Array(file))
    const shared = new SharedArrayBuffer(file.byteLength)
    new Uint8Array(shared).set(new Uint8Array(file))
    expect(openGroundMap(shared).ok).toBe(true)
  })

  it('opens without anything in it', () => {
    expect(openGroundMap(packGroundMap([]))).toMatchObject({ ok: true, value: { segmentTree: null, areaTree: null } })
  })

  it.each([
    ['cut off', (file: ArrayBuffer) => file.slice(0, file.byteLength - 8), /cut off or damaged/],
    ['only a beginning', (file: ArrayBuffer) => file.slice(0, 10), /cut off/],
    ['something else', (file: ArrayBuffer) => new Uint8Array(file.byteLength).buffer, /no surface map/],
    [
      'of another version',
      (file: ArrayBuffer) => {
        const copy = file.slice(0)
        new Uint32Array(copy)[1] = 999
        return copy
      },
      /another version/,
    ],
  ])('says in a line what is wrong with a file that is %s', (_, spoil, line) => {
    const opened = openGroundMap(spoil(packGroundMap(FEATURES)))
    expect(opened).toMatchObject({ ok: false, error: expect.stringMatching(line) })
  })
})
