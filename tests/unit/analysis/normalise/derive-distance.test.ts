import { describe, expect, it } from 'vitest'
import { deriveDistance } from '../../../../analysis/normalise/derive-distance.ts'
import { mendPositions } from '../../../../analysis/normalise/mend-positions.ts'
import { rawSamples, steps } from '../../../support/decoded-part.ts'

const _ = Number.NaN
const METRE = 180 / Math.PI / 6_371_008.8
const at = (metres: readonly number[]) => metres.map((m) => 45 + m * METRE)

function derive(
  columns: Parameters<typeof rawSamples>[0],
  known: { totalMetres?: number; pauseBefore?: number[]; maxSpeed?: number } = {},
) {
  const latitude = columns.latitude
  const longitude = latitude?.map((degrees) => (Number.isNaN(degrees) ? _ : 7))
  const samples = rawSamples({ ...columns, ...(longitude === undefined ? {} : { longitude }) })
  return deriveDistance({
    samples,
    track: mendPositions(samples, 12),
    pauseBefore: Uint8Array.from(known.pauseBefore ?? new Array(samples.length).fill(0)),
    totalMetres: known.totalMetres ?? _,
    maxSpeed: known.maxSpeed ?? 12,
  })
}
const metres = (distance: ReturnType<typeof derive>) => [...distance.metres].map((m) => Math.round(m * 1e4) / 1e4)

describe('deriveDistance, as recorded', () => {
  it('counts from the first record and remembers where the counter stood', () => {
    const distance = derive({ time: [0, 1, 2], distance: [510, 513, 517] })
    expect(metres(distance)).toEqual([0, 3, 7])
    expect(distance).toMatchObject({ source: 'recorded', base: 510, issues: [] })
  })

  it('fills holes evenly in time', () => {
    const distance = derive({ time: [0, 1, 4, 5], distance: [0, _, _, 20] })
    expect(metres(distance)).toEqual([0, 4, 16, 20])
    expect(distance.issues).toMatchObject([{ id: 'distance-gaps', count: 2 }])
  })

  it('goes on with the speed before the first value and after the last', () => {
    const distance = derive({ time: [0, 1, 2, 3], distance: [_, 10, 13, _], speed: [3, 3, 3, 2] })
    expect(metres(distance)).toEqual([0, 3, 6, 8])
  })

  it('holds a small fall level', () => {
    const distance = derive({ time: [0, 1, 2, 3], distance: [0, 500, 498, 505] })
    expect(metres(distance)).toEqual([0, 500, 500, 505])
    expect(distance.issues).toMatchObject([{ id: 'distance-fell', count: 1 }])
  })

  it('counts on when the counter starts again', () => {
    const distance = derive({ time: [0, 90, 91, 92], distance: [0, 500, 2, 6] })
    expect(metres(distance)).toEqual([0, 500, 502, 506])
    expect(distance.issues).toMatchObject([{ id: 'distance-restarted', count: 1 }])
  })
})

describe('deriveDistance, more than can be', () => {
  // Starts again every ten seconds, and in between is a little faster than anything, each time within reach by itself.
  const wild = Array.from({ length: 100 }, (__, i) => 300 - 20 * Math.floor(i / 10) + 140 * (i % 10))

  it('leaves out recorded distances that add up to it, and takes the speed instead', () => {
    const distance = derive({ time: steps(100, 1), distance: wild, speed: steps(100, 0, 3) })
    expect(distance.source).toBe('speed')
    expect(distance.metres[99]).toBeCloseTo(297, 6)
    expect(distance.issues.map(({ id }) => id)).toContain('impossible-distances')
  })

  it('leaves out a total that nobody covers in the time of the records', () => {
    const distance = derive({ time: [0, 1] }, { totalMetres: 10_248 })
    expect(distance).toMatchObject({ source: 'none', issues: [{ id: 'impossible-distances' }] })
    expect(metres(distance)).toEqual([0, 0])
  })
})

describe('deriveDistance, in lumps', () => {
  it('spreads a treadmill that tells every 100 m', () => {
    const distance = derive({ time: steps(161, 1), distance: steps(161, 2.5).map((m) => m - (m % 100)) })
    expect(distance.metres[60]).toBeCloseTo(150, 9)
    expect(distance.issues).toMatchObject([{ id: 'distance-lumps', count: 4 }])
  })
})

describe('deriveDistance, without a recorded distance', () => {
  it('adds up the positions, evenly in time over fixes that are missing', () => {
    const distance = derive({ time: [0, 1, 2, 5], latitude: at([0, 3, _, 15]) })
    expect(metres(distance)).toEqual([0, 3, 6, 15])
    expect(distance).toMatchObject({ source: 'positions', issues: [{ id: 'distance-derived' }] })
  })

  it('counts nothing over a pause, nor over a jump nobody can make', () => {
    const paused = derive({ time: [0, 1, 600, 601], latitude: at([0, 3, 700, 703]) }, { pauseBefore: [0, 0, 1, 0] })
    expect(metres(paused)).toEqual([0, 3, 3, 6])
    const jumped = derive({ time: steps(10, 1), latitude: at([0, 3, ...steps(8, 3, 9000)]) })
    expect(metres(jumped)[9]).toBe(3 + 7 * 3)
  })

  it('counts nothing over a pause that began while fixes were missing', () => {
    const distance = derive({ time: [0, 1, 60, 61], latitude: at([0, _, 90, 93]) }, { pauseBefore: [0, 0, 1, 0] })
    expect(metres(distance)).toEqual([0, 0, 0, 3])
    const earlier = derive({ time: [0, 50, 51, 52], latitude: at([0, _, 90, 93]) }, { pauseBefore: [0, 1, 0, 0] })
    expect(metres(earlier)).toEqual([0, 0, 0, 3])
  })

  it('adds up the speed where there are no positions, but not over long gaps', () => {
    const distance = derive({ time: [0, 1, 2, 100], speed: [2, 3, 3, 3] })
    expect(metres(distance)).toEqual([0, 3, 6, 6])
    expect(distance.source).toBe('speed')
  })

  it('takes the speed when the receiver never moved', () => {
    const distance = derive({ time: [0, 1, 2], latitude: at([0, 0, 0]), speed: [3, 3, 3] })
    expect(distance.source).toBe('speed')
    expect(metres(distance)).toEqual([0, 3, 6])
  })

  it('spreads the total over time as the last resort', () => {
    const distance = derive({ time: [0, 1, 4] }, { totalMetres: 100 })
    expect(metres(distance)).toEqual([0, 25, 100])
    expect(distance.source).toBe('total')
  })

  it('takes positions that cover little of the time before nothing at all, and says so', () => {
    const fixes = [...steps(31, 3), ...new Array(70).fill(_)]
    const distance = derive({ time: steps(101, 1), latitude: at(fixes) })
    expect(distance).toMatchObject({
      source: 'positions',
      issues: [{ id: 'distance-derived' }, { id: 'positions-partial' }],
    })
    expect(distance.metres[100]).toBeCloseTo(90, 6)
    expect(derive({ time: steps(101, 1), latitude: at(fixes) }, { totalMetres: 300 }).source).toBe('total')
    expect(derive({ time: steps(101, 1), latitude: at(fixes), speed: new Array(101).fill(3) }).source).toBe('speed')
  })

  it('knows nothing otherwise', () => {
    expect(derive({ time: [0, 1] })).toMatchObject({ source: 'none', issues: [] })
    expect(derive({ time: [0, 1], distance: [0, 0] }).source).toBe('none')
    expect(metres(derive({ time: [0, 1] }))).toEqual([0, 0])
    expect(derive({}).metres).toHaveLength(0)
  })

  it('never falls and is never NaN, whatever is missing', () => {
    const distance = derive({ time: steps(6, 1), distance: [_, 5, _, 3, 9, _], latitude: at([0, _, 3, 2, _, 9]) })
    for (let i = 1; i < 6; i++) expect(distance.metres[i]).toBeGreaterThanOrEqual(distance.metres[i - 1]!)
  })
})
