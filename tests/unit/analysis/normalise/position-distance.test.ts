import { describe, expect, it } from 'vitest'
import { mendPositions } from '../../../../analysis/normalise/mend-positions.ts'
import { positionDistance } from '../../../../analysis/normalise/position-distance.ts'
import { rawSamples, steps } from '../../../support/decoded-part.ts'

const _ = Number.NaN
const METRE = 180 / Math.PI / 6_371_008.8

/** `metres` north of a place; NaN = no fix. */
function derive(metres: readonly number[], columns: Parameters<typeof rawSamples>[0]) {
  const latitude = metres.map((m) => 45 + m * METRE)
  const samples = rawSamples({ ...columns, latitude, longitude: metres.map((m) => (Number.isNaN(m) ? _ : 7)) })
  const pauseBefore = new Uint8Array(samples.length)
  return positionDistance({ samples, track: mendPositions(samples, 12), pauseBefore, maxSpeed: 12 })
}
const rounded = (column: Float64Array) => [...column].map((m) => Math.round(m * 1e3) / 1e3)

describe('positionDistance', () => {
  it('covers the time with a fix every ten seconds as well as with one a second', () => {
    const { metres, covered } = derive(
      steps(61, 3).map((m, i) => (i % 10 === 0 ? m : _)),
      { time: steps(61, 1) },
    )
    expect(rounded(metres)).toEqual(steps(61, 3))
    expect(covered).toBe(1)
  })

  it('covers it where every record has one, however seldom they are', () => {
    expect(derive([0, 900, 1800], { time: [0, 300, 600] }).covered).toBe(1)
  })

  it('covers little where fixes are far between, or end early', () => {
    const far = derive(
      steps(601, 3).map((m, i) => (i % 300 === 0 ? m : _)),
      { time: steps(601, 1) },
    )
    expect(far.covered).toBe(0)
    expect(rounded(far.metres)[600]).toBe(1800)
    const early = derive([...steps(31, 3), ...new Array(70).fill(_)], { time: steps(101, 1) })
    expect(early.covered).toBeCloseTo(0.3, 9)
  })

  it('counts shares of samples where there are no times', () => {
    expect(derive([0, 3, _, _, 12], {}).covered).toBeCloseTo(0.6, 9)
  })

  it('goes on at the mean speed where steps are counted without a fix, at either end', () => {
    // 100 s blind, 50 s at 3 m/s with fixes, 100 s blind, of which the last 40 s without steps.
    const places = [...new Array(100).fill(_), ...steps(51, 3), ...new Array(100).fill(_)]
    const cadence = [...new Array(211).fill(82), ...new Array(40).fill(0)]
    const { metres, issues } = derive(places, { time: steps(251, 1), cadence })
    expect(metres[100]).toBeCloseTo(300, 6)
    expect(metres[150]).toBeCloseTo(450, 6)
    expect(metres[210]).toBeCloseTo(630, 6)
    expect(metres[250]).toBeCloseTo(630, 6)
    expect(issues).toMatchObject([{ id: 'positions-partial', count: 160 }])
  })

  it('stands without steps, and for less than a minute', () => {
    const places = [...new Array(40).fill(_), ...steps(51, 3)]
    const brief = derive(places, { time: steps(91, 1), cadence: new Array(91).fill(82) })
    expect([brief.metres[40], brief.issues]).toEqual([0, []])
    const still = derive([...new Array(100).fill(_), ...steps(51, 3)], { time: steps(151, 1) })
    expect([still.metres[100], still.issues]).toEqual([0, []])
  })
})
