import { describe, expect, it } from 'vitest'
import { mendTime } from '../../../../analysis/normalise/mend-time.ts'
import { decodedPart, rawSamples, steps } from '../../../support/decoded-part.ts'

const _ = Number.NaN
const ids = (issues: readonly { id: string; count?: number }[]) => issues.map(({ id, count }) => [id, count])

describe('mendTime', () => {
  it('leaves a good file alone', () => {
    const mended = mendTime(decodedPart(rawSamples({ time: [10, 11, 12], distance: [0, 3, 6] })))
    expect([...mended.samples.time]).toEqual([10, 11, 12])
    expect(mended.issues).toEqual([])
    expect(mended.hasTime).toBe(true)
  })

  it('sorts records that run backwards, with everything they hold', () => {
    const mended = mendTime(decodedPart(rawSamples({ time: [10, 13, 11, 12], distance: [0, 9, 3, 6] })))
    expect([...mended.samples.time]).toEqual([10, 11, 12, 13])
    expect([...mended.samples.distance]).toEqual([0, 3, 6, 9])
    expect(ids(mended.issues)).toEqual([['time-order', 1]])
  })

  it('makes one record of several in one instant, the last value of each column first', () => {
    const mended = mendTime(
      decodedPart(rawSamples({ time: [10, 11, 11, 12], latitude: [1, 2, _, 3], cadence: [80, _, 82, 84] })),
    )
    expect([...mended.samples.time]).toEqual([10, 11, 12])
    expect([...mended.samples.latitude]).toEqual([1, 2, 3])
    expect([...mended.samples.cadence]).toEqual([80, 82, 84])
    expect(ids(mended.issues)).toEqual([['same-second', 1]])
  })

  it('keeps fractions of a second apart', () => {
    expect(mendTime(decodedPart(rawSamples({ time: [10, 10.25, 10.5] }))).samples.length).toBe(3)
  })

  it('spreads records without a time between their neighbours and leaves out those at the ends', () => {
    const mended = mendTime(decodedPart(rawSamples({ time: [_, 10, _, _, 16, _], distance: steps(6, 5) })))
    expect([...mended.samples.time]).toEqual([10, 12, 14, 16])
    expect([...mended.samples.distance]).toEqual([5, 10, 15, 20])
    expect(ids(mended.issues)).toEqual([['untimed-records', 4]])
  })

  it('leaves out a few times that are years away', () => {
    const time = [...steps(300, 1, 1.6e9), 3.66e9]
    const mended = mendTime(decodedPart(rawSamples({ time })))
    expect(mended.samples.length).toBe(300)
    expect(ids(mended.issues)).toEqual([['stray-times', 1]])
  })

  it('says so when no record has a time', () => {
    const mended = mendTime(decodedPart(rawSamples({ distance: [0, 5] })))
    expect(mended.hasTime).toBe(false)
    expect(mended.samples.length).toBe(2)
  })

  it('carries segment starts along', () => {
    const part = decodedPart(rawSamples({ time: [20, 21, 10, 11] }), { segmentStarts: [2] })
    expect([...mendTime(part).breakBefore]).toEqual([1, 0, 0, 0])
  })

  it('carries surface tags along', () => {
    const part = decodedPart(rawSamples({ time: [12, 11, 11] }, ['sand', 'grass', '']))
    const { samples } = mendTime(part)
    expect([...samples.surfaceTag].map((tag) => samples.surfaceTags[tag])).toEqual(['grass', 'sand'])
  })

  it('bears an empty part', () => {
    expect(mendTime(decodedPart(rawSamples({}))).samples.length).toBe(0)
  })
})
