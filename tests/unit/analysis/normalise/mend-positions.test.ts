import { describe, expect, it } from 'vitest'
import { mendPositions } from '../../../../analysis/normalise/mend-positions.ts'
import { rawSamples, steps } from '../../../support/decoded-part.ts'

const _ = Number.NaN
/** Degrees of latitude of a metre. */
const METRE = 180 / Math.PI / 6_371_008.8
const at = (metres: readonly number[]) => metres.map((m) => 45 + m * METRE)
const east = (count: number) => new Array<number>(count).fill(7)

function track(metres: readonly number[], time = steps(metres.length, 1), maxSpeed = 12) {
  return mendPositions(rawSamples({ time, latitude: at(metres), longitude: east(metres.length) }), maxSpeed)
}
const kept = (mended: ReturnType<typeof track>) => [...mended.latitude].map((latitude) => !Number.isNaN(latitude))

describe('mendPositions', () => {
  it('leaves a good track alone', () => {
    const mended = track([0, 3, 6, 9])
    expect(kept(mended)).toEqual([true, true, true, true])
    expect(mended.issues).toEqual([])
    expect(mended.hasPositions).toBe(true)
  })

  it('takes a spike out, of one point or of five', () => {
    expect(kept(track([0, 3, 800, 9, 12]))).toEqual([true, true, false, true, true])
    const five = track([0, 900, 910, 920, 930, 940, 18, 21])
    expect(kept(five)).toEqual([true, false, false, false, false, false, true, true])
    expect(five.issues).toMatchObject([{ id: 'position-spikes', count: 5 }])
  })

  it('keeps a jump that the track does not come back from', () => {
    expect(kept(track([0, 3, 5000, 5003, 5006, 5009, 5012, 5015]))).not.toContain(false)
  })

  it('allows for the time between fixes and for their errors', () => {
    // 100 m in 10 s is in reach at 12 m/s; so is a wobble of 35 m in a second, with 30 m of tolerance.
    expect(kept(track([0, 100, 200], [0, 10, 20]))).toEqual([true, true, true])
    expect(kept(track([0, 35, 6]))).toEqual([true, true, true])
    expect(kept(track([0, 45, 6]))).toEqual([true, false, true])
  })

  it('takes out a receiver without a fix and what lies off the globe', () => {
    const mended = mendPositions(
      rawSamples({ time: [0, 1, 2, 3], latitude: [45, 0, 95, _], longitude: [7, 0, 7, 7] }),
      12,
    )
    expect(kept(mended)).toEqual([true, false, false, false])
    expect(mended.issues).toMatchObject([{ count: 3 }])
  })

  it('steps over missing fixes and follows the date line', () => {
    const longitude = [179.99995, _, -179.99995]
    const mended = mendPositions(rawSamples({ time: [0, 1, 2], latitude: [0.1, _, 0.1], longitude }), 12)
    expect(kept(mended)).toEqual([true, false, true])
    expect(mended.issues).toEqual([])
  })

  it('looks for no spikes where there are no times', () => {
    expect(kept(track([0, 800, 9], [_, _, _], _))).toEqual([true, true, true])
  })

  it('knows that it has nothing', () => {
    expect(mendPositions(rawSamples({ time: [0, 1] }), 12).hasPositions).toBe(false)
    expect(mendPositions(rawSamples({}), 12).hasPositions).toBe(false)
  })
})
