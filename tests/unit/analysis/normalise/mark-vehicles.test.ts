import { describe, expect, it } from 'vitest'
import { GAIT } from '../../../../analysis/model/activity.ts'
import { markVehicles } from '../../../../analysis/normalise/mark-vehicles.ts'

/** Stretches of ten seconds: [metres per second, minutes] in turn. */
function mark(...legs: readonly (readonly [speed: number, minutes: number])[]) {
  const speed = Float64Array.from([0, ...legs.flatMap(([v, minutes]) => new Array(minutes * 6).fill(v))])
  const gait = new Uint8Array(speed.length).fill(GAIT.run)
  const seconds = new Float64Array(speed.length).fill(10)
  seconds[0] = 0
  markVehicles(gait, seconds, speed)
  return gait
}
const others = (gait: Uint8Array) => gait.filter((code) => code === GAIT.other).length

describe('markVehicles', () => {
  it('leaves the world record over 5000 m, and a sprint', () => {
    expect(others(mark([6.62, 13]))).toBe(0)
    expect(others(mark([9, 5], [3, 30]))).toBe(0)
  })

  it('takes a slow car home out of a run', () => {
    // 30 minutes at 3 m/s, 15 at 8 m/s. Windows reach into the run as far as their mean stays above 6.8 m/s:
    // (8 − 6.8) / (8 − 3) of ten minutes, 144 s or 14 stretches.
    const gait = mark([3, 30], [8, 15])
    expect(others(gait)).toBe(15 * 6 + 14)
    expect(gait[30 * 6 - 15]).toBe(GAIT.run)
  })

  it('takes all of a bike ride that was recorded as a run, its slow parts too', () => {
    expect(others(mark([5, 4], [7.2, 20]))).toBe(24 * 6 + 1)
  })

  it('keeps standing and unknown speeds what they are', () => {
    const speed = new Float64Array(80).fill(8)
    speed[40] = Number.NaN
    const gait = new Uint8Array(80).fill(GAIT.run)
    gait[41] = GAIT.still
    markVehicles(gait, new Float64Array(80).fill(10), speed)
    expect(gait[41]).toBe(GAIT.still)
    expect(gait[60]).toBe(GAIT.other)
  })
})
