import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../../analysis/model/issue.ts'
import { spreadLumps } from '../../../../analysis/normalise/spread-lumps.ts'
import { steps } from '../../../support/decoded-part.ts'

function spread(
  distance: readonly number[],
  time: readonly number[] = steps(distance.length, 1),
  paused: number[] = [],
) {
  const metres = Float64Array.from(distance)
  const issues: Issue[] = []
  const pauseBefore = Uint8Array.from({ length: metres.length }, (_, i) => (paused.includes(i) ? 1 : 0))
  spreadLumps(metres, Float64Array.from(time), pauseBefore, issues)
  return { metres: [...metres].map((m) => Math.round(m * 1e6) / 1e6), issues }
}

/** A counter that shows whole lumps only. */
const inLumps = (metres: readonly number[], lump: number) => metres.map((m) => Math.floor(m / lump) * lump)

describe('spreadLumps', () => {
  it('gives a treadmill that tells every 100 m its even speed back', () => {
    // 2.5 m/s: a lump every 40 s.
    const even = steps(201, 2.5)
    const { metres, issues } = spread(inLumps(even, 100))
    expect(metres).toEqual(even)
    expect(issues).toMatchObject([{ id: 'distance-lumps', count: 5 }])
  })

  it('leaves a counter that rises with nearly every record, and one of whole metres at a slow walk', () => {
    expect(spread(inLumps(steps(200, 2.5), 1)).issues).toEqual([])
    expect(spread(inLumps(steps(200, 0.3), 1)).issues).toEqual([])
  })

  it('leaves a run with stops: it goes on in small steps after each', () => {
    const stops = [0, 0, 0, 8, 11, 14, 14, 14, 14, 22, 25, 28, 28, 28, 28, 36, 39, 42]
    expect(spread(stops).issues).toEqual([])
  })

  it('lets stand who took far longer for a lump', () => {
    // 10 m every 4 s, then a rest of 16 s before the next four.
    const distance = [...inLumps(steps(13, 2.5), 10), ...new Array(19).fill(30), 40]
    const { metres } = spread(distance)
    expect(metres.slice(12)).toEqual([...new Array(17).fill(30), 32.5, 35, 37.5, 40])
  })

  it('gives the time over a pause no share', () => {
    const time = [...steps(10, 1), ...steps(3, 1, 100)]
    const { metres } = spread([0, 0, 0, 0, 10, 10, 10, 10, 20, 20, 20, 20, 30], time, [10])
    expect(metres).toEqual([0, 2.5, 5, 7.5, 10, 12.5, 15, 17.5, 20, 23.333333, 23.333333, 26.666667, 30])
  })

  it('leaves a file without times, and one of two lumps', () => {
    expect(spread([0, 0, 0, 9, 9, 9, 18, 18, 18, 27], new Array(10).fill(Number.NaN)).issues).toEqual([])
    expect(spread([0, 0, 0, 9, 9, 9, 18]).issues).toEqual([])
  })
})
