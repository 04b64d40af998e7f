import { describe, expect, it } from 'vitest'
import { calibrateDistance } from '../../../../analysis/normalise/calibrate-distance.ts'
import type { Distance } from '../../../../analysis/normalise/derive-distance.ts'
import { decodedSession, rawSamples } from '../../../support/decoded-part.ts'

const distance = (known: Partial<Distance> = {}): Distance => ({
  metres: Float64Array.of(0, 2000, 5000),
  source: 'recorded',
  base: 0,
  issues: [],
  ...known,
})
const calibrate = (total: number, known: Partial<Distance> = {}, covered = 1) =>
  calibrateDistance(
    decodedSession({ distanceMetres: total }),
    distance(known),
    rawSamples({ speed: [0, 2, 3] }),
    covered,
  )

describe('calibrateDistance', () => {
  it('brings distance and speed to the total the runner read off the treadmill', () => {
    const { distance: mended, speed, issues } = calibrate(5500)
    expect([...mended.metres]).toEqual([0, 2200, 5500])
    expect([...speed].map((v) => Math.round(v * 1e9) / 1e9)).toEqual([0, 2.2, 3.3])
    expect(issues).toMatchObject([{ id: 'distance-calibrated', message: expect.stringMatching(/5000 m.*5500 m/) }])
    expect(calibrate(4600, { source: 'speed' }).distance.metres[2]).toBeCloseTo(4600, 9)
  })

  it('leaves rounding, a counter that ran before, and a total of something else', () => {
    expect(calibrate(5060).issues).toEqual([])
    expect(calibrate(5400, { base: 400 }).issues).toEqual([])
    expect(calibrate(11_000).issues).toEqual([])
    expect(calibrate(2400).issues).toEqual([])
    expect(calibrate(0).issues).toEqual([])
  })

  it('leaves records that stop short, distances made of something else, and a file without a session', () => {
    expect(calibrate(5500, {}, 0.8).issues).toEqual([])
    expect(calibrate(5500, {}, Number.NaN).issues).toHaveLength(1)
    expect(calibrate(5500, { source: 'positions' }).issues).toEqual([])
    expect(calibrate(5500, { source: 'total' }).issues).toEqual([])
    expect(calibrateDistance(null, distance(), rawSamples({}), 1).issues).toEqual([])
  })
})
