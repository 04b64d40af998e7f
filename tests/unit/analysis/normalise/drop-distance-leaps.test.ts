import { describe, expect, it } from 'vitest'
import { dropDistanceLeaps } from '../../../../analysis/normalise/drop-distance-leaps.ts'
import { steps } from '../../../support/decoded-part.ts'

const _ = Number.NaN
const columns = (distance: readonly number[], time = steps(distance.length, 1)) =>
  [Float64Array.from(distance), Float64Array.from(time)] as const
const drop = (distance: readonly number[], time?: number[]) => {
  const [metres, seconds] = columns(distance, time)
  const dropped = dropDistanceLeaps(metres, seconds, 12)
  return { metres: [...dropped.distance], issues: dropped.issues.map(({ id, count }) => [id, count]) }
}

describe('recorded distances', () => {
  it('that leap and come back lose those readings, at the start, in the middle and several in a row', () => {
    const far = 167_772
    expect(drop([0, 3, far, 9, 12])).toEqual({ metres: [0, 3, _, 9, 12], issues: [['impossible-distances', 1]] })
    expect(drop([0, far, far + 3, far + 6, 12]).metres).toEqual([0, _, _, _, 12])
    expect(drop([0, 3, 6, _, 120, _, 15, 18]).metres).toEqual([0, 3, 6, _, _, _, 15, 18])
  })

  it('that leap by kilometres for good go on from where they were, and back again', () => {
    expect(drop([0, 3, 20_006, 20_009, 20_012])).toEqual({
      metres: [0, 3, 3, 6, 9],
      issues: [['impossible-distances', 1]],
    })
    const there = [0, 3, ...steps(400, 3, 20_000), 1209, 1212]
    expect(drop(there).metres.slice(-3)).toEqual([1200, 1200, 1203])
  })

  it('within reach stay: a tunnel made good, a train home over a pause, a counter that hung and went on', () => {
    for (const [distance, time] of [
      [[0, 3, 600, 603], steps(4, 1)],
      [
        [0, 3, 30_000, 30_003],
        [0, 1, 1800, 1801],
      ],
      [[0, 3, ...new Array(600).fill(3), 5000, 5003], steps(604, 1)],
    ] as const) {
      expect(drop(distance, [...time])).toEqual({ metres: distance, issues: [] })
    }
  })

  it('that leap time and again are left out altogether, and quickly, however many there are', () => {
    const wild = steps(200_000, 5000)
    const began = performance.now()
    const { metres, issues } = drop(wild)
    expect(performance.now() - began).toBeLessThan(2000)
    expect(metres.every((value) => Number.isNaN(value))).toBe(true)
    expect(issues).toEqual([['impossible-distances', undefined]])
    const saw = Array.from({ length: 100_000 }, (__, i) => (i % 2 === 0 ? i : 1e6 + i))
    expect(drop(saw).metres.filter((value) => value >= 1e6)).toEqual([])
  })

  it('below zero are left out', () => {
    expect(drop([0, -3, 6, -9, 12])).toEqual({ metres: [0, _, 6, _, 12], issues: [['impossible-distances', 2]] })
  })

  it('that leap a little less at every record are held to a journey’s speed', () => {
    const { metres } = drop(steps(100, 400))
    expect(Math.max(...metres.filter((value) => !Number.isNaN(value)), 0)).toBeLessThan(100 * 100 + 600)
  })

  it('without times are judged as if a minute lay between them', () => {
    expect(drop([0, 1e6, 5], [_, _, _]).metres).toEqual([0, _, 5])
    expect(drop([0, 160, 320, 400], [_, _, _, _]).metres).toEqual([0, 160, 320, 400])
  })

  it('of a restarted counter are none that come back', () => {
    expect(drop([0, 3, 6, 0, 3]).metres).toEqual([0, 3, 6, 0, 3])
  })
})
