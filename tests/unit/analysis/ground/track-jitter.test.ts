import { describe, expect, it } from 'vitest'
import { trackJitter } from '../../../../analysis/ground/track-jitter.ts'
import { makeTrace } from '../../../support/make-trace.ts'
import { degrees, type Metres } from '../../../support/metre-ground.ts'

const line: Metres[] = [
  [0, 0],
  [1500, 0],
  [1500, 1500],
]
const trace = (sd: number, driftShare: number) => makeTrace(line.map(degrees), { sd, driftShare, seed: 3 })

describe('how much the positions of a track jump about', () => {
  it.each([2, 5, 10])('is found within a tenth: %s m', (sd) => {
    expect(trackJitter(trace(sd, 0)) / sd).toBeGreaterThan(0.9)
    expect(trackJitter(trace(sd, 0)) / sd).toBeLessThan(1.1)
  })

  it('leaves out a drift, which is slow', () => {
    expect(trackJitter(trace(10, 0.999))).toBeLessThan(1.5)
  })

  it('does not mind missing positions, a place every five seconds, or a few far off', () => {
    const { time, latitude, longitude } = trace(5, 0)
    const every5 = (values: Float64Array) => values.filter((_, i) => i % 5 === 0)
    const thin = trackJitter({ time: every5(time), latitude: every5(latitude), longitude: every5(longitude) })
    expect(Math.abs(thin - 5)).toBeLessThan(0.7)
    const odd = latitude.map((value, i) => (i % 50 === 0 ? value + 1 : i % 7 === 0 ? Number.NaN : value))
    expect(Math.abs(trackJitter({ time, latitude: odd, longitude }) - 5)).toBeLessThan(0.7)
  })

  it('is a usual one where too little is recorded to tell', () => {
    const few = new Float64Array(5)
    expect(trackJitter({ time: Float64Array.from([0, 1, 2, 3, 4]), latitude: few, longitude: few })).toBe(2)
    const none = new Float64Array(0)
    expect(trackJitter({ time: none, latitude: none, longitude: none })).toBe(2)
  })
})
