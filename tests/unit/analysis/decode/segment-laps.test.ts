import { expect, it } from 'vitest'
import { segmentLaps } from '../../../../analysis/decode/segment-laps.ts'
import { rawSamples } from '../../../support/decoded-part.ts'

const samples = rawSamples({ time: [10, 11, 12, 40, Number.NaN, 42, 90] })
const spansOf = (starts: readonly number[]) => segmentLaps(samples, starts).map((lap) => [lap.startTime, lap.endTime])

it('makes a lap of each segment, from its first time to its last', () => {
  expect(spansOf([3, 6])).toEqual([
    [10, 12],
    [40, 42],
    [90, 90],
  ])
})

it('knows no time of a segment without one, and no laps of a single segment', () => {
  expect(spansOf([4, 5])).toEqual([
    [10, 40],
    [Number.NaN, Number.NaN],
    [42, 90],
  ])
  expect(spansOf([])).toEqual([])
})

it('makes no laps of a thousand segments', () => {
  const long = rawSamples({ time: Array.from({ length: 1200 }, (_, i) => i) })
  const starts = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
  expect(segmentLaps(long, starts(998))).toHaveLength(999)
  expect(segmentLaps(long, starts(1000))).toEqual([])
})
