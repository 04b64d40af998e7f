import { describe, expect, it } from 'vitest'
import type { Distance } from '../../../../analysis/normalise/derive-distance.ts'
import { totalDistance } from '../../../../analysis/normalise/total-distance.ts'
import { decodedSession } from '../../../support/decoded-part.ts'

const records = (metres: number, known: Partial<Distance> = {}): Distance => ({
  metres: Float64Array.of(0, metres),
  source: 'recorded',
  base: 0,
  issues: [],
  ...known,
})
const total = (device: number, distance: Distance, covered = 1) =>
  totalDistance(decodedSession({ distanceMetres: device }), distance, covered, 86_400)

describe('totalDistance', () => {
  it("is the device's where the records agree with it", () => {
    expect(total(10_000, records(9_985))).toEqual({ metres: 10_000, issues: [] })
    expect(total(10_000, records(10_520))).toEqual({ metres: 10_000, issues: [] })
  })

  it("is the records' where nobody could cover the device's, or unknown without any", () => {
    const far = decodedSession({ distanceMetres: 5_217_176 })
    expect(totalDistance(far, records(1_200), 0.1, 427)).toMatchObject({
      metres: 1_200,
      issues: [{ id: 'impossible-total' }],
    })
    expect(totalDistance(far, records(0, { source: 'none' }), 0.1, 427).metres).toBeNaN()
    expect(totalDistance(far, records(1_200), 0.1, Number.NaN).metres).toBe(5_217_176)
  })

  it('counts what the counter stood at before the first record', () => {
    expect(total(2_000, records(1_600, { base: 400 }))).toEqual({ metres: 2_000, issues: [] })
  })

  it("is the records' where they disagree over the whole recording, and says both", () => {
    const { metres, issues } = total(41_548, records(44_067))
    expect(metres).toBe(44_067)
    expect(issues).toMatchObject([{ id: 'distance-disagrees', message: expect.stringMatching(/44067 m.*41548 m/) }])
  })

  it("is the device's where the records stop short or are worked out", () => {
    expect(total(11_274, records(928), 0.1).metres).toBe(11_274)
    expect(total(11_274, records(5_000, { source: 'speed' })).metres).toBe(11_274)
    expect(total(11_274, records(0, { source: 'none' }))).toEqual({ metres: 11_274, issues: [] })
  })

  it("is the records' without a total, and unknown without either", () => {
    expect(total(Number.NaN, records(5_000)).metres).toBe(5_000)
    expect(total(0, records(5_000)).metres).toBe(5_000)
    expect(totalDistance(null, records(5_000), 1, 3600).metres).toBe(5_000)
    expect(total(Number.NaN, records(0, { source: 'none' })).metres).toBeNaN()
    expect(total(0, records(5_000, { source: 'speed' })).metres).toBe(0)
    // The device itself says that nothing was covered.
    expect(total(0, records(0, { source: 'none' })).metres).toBe(0)
  })
})
