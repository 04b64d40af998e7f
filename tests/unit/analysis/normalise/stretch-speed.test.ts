import { describe, expect, it } from 'vitest'
import { stretchSpeed } from '../../../../analysis/normalise/stretch-speed.ts'

const F = (...values: number[]) => Float64Array.from(values)
const even = (count: number, step: number) => Float64Array.from({ length: count }, (_, i) => i * step)
const speedOf = (clock: Float64Array, metres: Float64Array, window: number) => [
  ...stretchSpeed({ clock, metres }, window),
]

describe('stretchSpeed', () => {
  it('is the mean over the window around the middle of the stretch', () => {
    // The stretch 2..3 with a window of 2 s: from 1.5 to 3.5, that is from 3 m to 11 m.
    expect(speedOf(even(5, 1), F(0, 2, 4, 10, 12), 2)[3]).toBeCloseTo(8 / 2, 12)
  })

  it('holds less at the ends and never reaches beyond them', () => {
    // The first stretch: from 0 to 1.5, that is 2 + 1 metres.
    expect(speedOf(even(5, 1), F(0, 2, 4, 10, 12), 2)[1]).toBeCloseTo(3 / 1.5, 12)
    expect(speedOf(even(5, 1), F(0, 2, 4, 10, 12), 2)[4]).toBeCloseTo(5 / 1.5, 12)
  })

  it('gives a stretch longer than the window its own mean', () => {
    expect(speedOf(F(0, 20, 21), F(0, 50, 58), 10)[1]).toBeCloseTo(2.5, 12)
  })

  it('is 0 over a pause, and passes over it as if it were not there', () => {
    expect(speedOf(F(0, 1, 2, 2, 3, 4), F(0, 3, 6, 6, 9, 12), 2)).toEqual([0, 3, 3, 0, 3, 3])
  })

  it('does not depend on how densely an even pace was recorded', () => {
    for (const step of [1, 5, 17]) {
      const [, ...speeds] = speedOf(even(40, step), even(40, 2.5 * step), 10)
      for (const speed of speeds) expect(speed).toBeCloseTo(2.5, 12)
    }
  })

  it('smooths the rounding of a distance to whole metres', () => {
    const speed = speedOf(
      even(200, 1),
      even(200, 2.7).map((m) => Math.floor(m)),
      10,
    )
    for (let i = 20; i < 180; i++) expect(Math.abs(speed[i]! - 2.7)).toBeLessThan(0.11)
  })

  it('bears one sample and none', () => {
    expect(speedOf(F(0), F(0), 10)).toEqual([0])
    expect(speedOf(F(), F(), 10)).toEqual([])
  })
})
