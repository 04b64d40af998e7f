import { describe, expect, it } from 'vitest'
import { type GridObservations, localTrendSlope } from '../../../../analysis/signal/local-trend.ts'
import { randomNumbers } from '../../../support/random-numbers.ts'

const FREEDOM = { slopeWalk: 1e-5, levelWalk: 0 }

function seen(value: Float64Array, variance = 0.16): GridObservations {
  return { step: 5, value, variance: new Float64Array(value.length).fill(variance) }
}

describe('localTrendSlope', () => {
  it('finds the slope of a line', () => {
    const slopes = localTrendSlope(seen(Float64Array.from({ length: 200 }, (_, j) => 40 + 0.5 * j)), FREEDOM)
    // Half a metre a cell of five metres.
    for (let j = 20; j < 180; j++) expect(slopes[j]).toBeCloseTo(0.1, 3)
  })

  it('goes straight through points without an observation', () => {
    const value = Float64Array.from({ length: 200 }, (_, j) => 0.5 * j)
    value.fill(Number.NaN, 80, 120)
    const slopes = localTrendSlope(seen(value), FREEDOM)
    for (let j = 20; j < 180; j++) expect(slopes[j]).toBeCloseTo(0.1, 3)
  })

  it('is flat where nothing was seen at all, and nothing for nothing', () => {
    expect([...localTrendSlope(seen(new Float64Array(3).fill(Number.NaN)), FREEDOM)]).toEqual([0, 0, 0])
    expect(localTrendSlope(seen(new Float64Array(0)), FREEDOM)).toHaveLength(0)
  })

  it('starts from where the series starts, whatever its level', () => {
    const low = localTrendSlope(seen(Float64Array.from({ length: 50 }, (_, j) => 0.2 * j)), FREEDOM)
    const high = localTrendSlope(seen(Float64Array.from({ length: 50 }, (_, j) => 3000 + 0.2 * j)), FREEDOM)
    for (let j = 0; j < 50; j++) expect(high[j]).toBeCloseTo(low[j]!, 9)
  })

  it('follows less of the noise the more of it is announced', () => {
    const { normal } = randomNumbers(3)
    const noise = Float64Array.from({ length: 500 }, () => 2 * normal())
    const power = (slopes: Float64Array) => slopes.reduce((sum, s) => sum + s * s, 0)
    const believing = power(localTrendSlope(seen(noise, 0.16), FREEDOM))
    const knowing = power(localTrendSlope(seen(noise, 4), FREEDOM))
    const drifting = power(localTrendSlope(seen(noise, 4), { ...FREEDOM, levelWalk: 0.05 }))
    expect(knowing).toBeLessThan(believing / 3)
    expect(drifting).toBeLessThan(knowing)
  })

  it('is the least-squares answer: three points worked by hand', () => {
    const slopes = localTrendSlope(
      { step: 1, value: Float64Array.of(0, 3, 0), variance: Float64Array.of(1, 1, 1) },
      { slopeWalk: 0, levelWalk: 0 },
    )
    // Without freedom the answer is one line a + b·j. With the prior at the first point, level 0 ± 10 and slope 0 ± 0.1:
    // (1/100 + 3)·a + 3·b = 3 and 3·a + (100 + 5)·b = 3.
    const det = 3.01 * 105 - 9
    const b = (3.01 * 3 - 3 * 3) / det
    for (const slope of slopes) expect(slope).toBeCloseTo(b, 12)
  })
})
