import { describe, expect, it } from 'vitest'
import { stretchSpeed } from '../../../../analysis/normalise/stretch-speed.ts'

const F = (...values: number[]) => Float64Array.from(values)

describe('stretchSpeed', () => {
  it('is the mean over the window around the middle of the stretch', () => {
    // Way 0 2 4 10 12, a second each. The stretch 2..3 with a window of 2 s: from 1.5 to 3.5, that is from 3 to 11.
    expect(stretchSpeed(F(0, 1, 1, 1, 1), F(0, 2, 4, 10, 12), 2)[3]).toBeCloseTo(8 / 2, 12)
  })

  it('holds less at the ends and never reaches beyond them', () => {
    // The first stretch: from 0 to 1.5, that is 2 + 1 metres.
    expect(stretchSpeed(F(0, 1, 1, 1, 1), F(0, 2, 4, 10, 12), 2)[1]).toBeCloseTo(3 / 1.5, 12)
  })

  it('gives a stretch longer than the window its own mean', () => {
    expect([...stretchSpeed(F(0, 20, 1), F(0, 50, 58), 10)][1]).toBeCloseTo(2.5, 12)
  })

  it('passes over pauses as if they were not there, and leaves out what the distance does over them', () => {
    const speed = stretchSpeed(F(0, 1, 1, 0, 1, 1), F(0, 3, 6, 500, 503, 506), 2)
    expect([...speed]).toEqual([0, 3, 3, 0, 3, 3])
  })

  it('does not depend on how densely an even pace was recorded', () => {
    const dense = stretchSpeed(
      new Float64Array(61).fill(1, 1),
      Float64Array.from({ length: 61 }, (_, i) => 2.5 * i),
      10,
    )
    const sparse = stretchSpeed(
      new Float64Array(13).fill(5, 1),
      Float64Array.from({ length: 13 }, (_, i) => 12.5 * i),
      10,
    )
    for (const v of [...dense.subarray(1), ...sparse.subarray(1)]) expect(v).toBeCloseTo(2.5, 12)
  })

  it('smooths the rounding of a distance to whole metres', () => {
    const distance = Float64Array.from({ length: 200 }, (_, i) => Math.floor(2.7 * i))
    const speed = stretchSpeed(new Float64Array(200).fill(1, 1), distance, 10)
    for (let i = 20; i < 180; i++) expect(Math.abs(speed[i]! - 2.7)).toBeLessThan(0.11)
  })

  it('bears one sample and none', () => {
    expect([...stretchSpeed(F(0), F(0), 10)]).toEqual([0])
    expect(stretchSpeed(F(), F(), 10)).toHaveLength(0)
  })
})
