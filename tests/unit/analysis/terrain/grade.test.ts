import { describe, expect, it } from 'vitest'
import { altitudeNoise } from '../../../../analysis/terrain/altitude-noise.ts'
import { smoothGrade } from '../../../../analysis/terrain/grade.ts'
import { whiteNoise } from '../../../support/noisy-altitude.ts'

const CLEAN = { white: 0, wander: 0 }
const _ = Number.NaN

/** A second and `pace` metres a sample, at heights given over the distance. */
function profile(metres: number, height: (distance: number) => number, pace = 2.5) {
  const length = Math.floor(metres / pace) + 1
  const time = Float64Array.from({ length }, (_v, i) => i)
  const distance = time.map((t) => pace * t)
  return { time, distance, altitude: distance.map(height) }
}
const risen = (grade: Float64Array, distance: Float64Array) =>
  grade.reduce((sum, g, i) => sum + (i > 0 ? g * (distance[i]! - distance[i - 1]!) : 0), 0)

describe('smoothGrade', () => {
  it('finds the grade of an even climb', () => {
    const climb = profile(2000, (d) => 300 + 0.08 * d)
    const grade = smoothGrade(climb, CLEAN)
    for (let i = 80; i < 720; i++) expect(grade[i]).toBeCloseTo(0.08, 3)
  })

  it('is flat on the flat', () => {
    expect(
      smoothGrade(
        profile(1000, () => 250),
        CLEAN,
      ).every((g) => Math.abs(g) < 1e-12),
    ).toBe(true)
  })

  it('keeps a ramp and its height', () => {
    const ramp = profile(2300, (d) => Math.min(30, Math.max(0, 0.1 * (d - 1000))))
    const grade = smoothGrade(ramp, CLEAN)
    expect(grade[460]).toBeGreaterThan(0.095)
    expect(grade[460]).toBeLessThan(0.105)
    expect(Math.abs(grade[200]!)).toBeLessThan(0.002)
    expect(risen(grade, ramp.distance)).toBeCloseTo(30, 0)
  })

  it('does not follow noise it was told of', () => {
    const noise = whiteNoise(1, 2001, 3)
    const flat = profile(5000, () => 0)
    const noisy = { ...flat, altitude: noise }
    const spread = (grade: Float64Array) => Math.sqrt(grade.reduce((s, g) => s + g * g, 0) / grade.length)
    expect(spread(smoothGrade(noisy, altitudeNoise(noisy.time, noise)))).toBeLessThan(0.008)
    expect(spread(smoothGrade(noisy, CLEAN))).toBeGreaterThan(0.018)
  })

  it('does not depend on how densely the way was recorded', () => {
    const height = (d: number) => 20 * Math.sin(d / 150)
    const dense = profile(3000, height, 2.5)
    const sparse = profile(3000, height, 20)
    const rise = (p: typeof dense) => {
      const grade = smoothGrade(p, CLEAN)
      return grade.reduce((s, g, i) => s + (i > 0 ? Math.max(0, g) * (p.distance[i]! - p.distance[i - 1]!) : 0), 0)
    }
    expect(rise(sparse) / rise(dense)).toBeGreaterThan(0.97)
    expect(rise(sparse) / rise(dense)).toBeLessThan(1.01)
  })

  it('is clipped to ±0.45', () => {
    const cliff = profile(400, (d) => d)
    expect(Math.max(...smoothGrade(cliff, CLEAN))).toBe(0.45)
    const fall = profile(400, (d) => -d)
    expect(Math.min(...smoothGrade(fall, CLEAN))).toBe(-0.45)
  })

  it('is the mean over a long stretch, not the grade at its end', () => {
    // One record at the foot, one on the plateau beyond a climb of 30 m within 600 m.
    const { time, distance, altitude } = profile(1600, (d) => Math.min(30, Math.max(0, 0.05 * (d - 500))))
    const keep = (column: Float64Array) => column.filter((_v, i) => i <= 200 || i >= 440)
    const grade = smoothGrade({ time: keep(time), distance: keep(distance), altitude: keep(altitude) }, CLEAN)
    expect(grade[201]).toBeCloseTo(30 / 600, 2)
  })

  it('goes evenly over unknown altitudes and is 0 before the first and after the last', () => {
    const climb = profile(2000, (d) => 0.1 * d)
    climb.altitude.fill(_, 0, 100)
    climb.altitude.fill(_, 300, 340)
    climb.altitude.fill(_, 700)
    const grade = smoothGrade(climb, CLEAN)
    expect([grade[0], grade[99], grade[700], grade[800]]).toEqual([0, 0, 0, 0])
    expect(grade[320]).toBeCloseTo(0.1, 2)
  })

  it('is 0 without altitude, with a single one, without way and without samples', () => {
    const flat = profile(100, () => _)
    expect(smoothGrade(flat, CLEAN).every((g) => g === 0)).toBe(true)
    const single = { ...flat, altitude: flat.altitude.map((v, i) => (i === 3 ? 70 : v)) }
    expect(smoothGrade(single, CLEAN).every((g) => g === 0)).toBe(true)
    const still = { time: Float64Array.of(0, 1, 2), distance: new Float64Array(3), altitude: Float64Array.of(5, 6, 9) }
    expect([...smoothGrade(still, CLEAN)]).toEqual([0, 0, 0])
    const nothing = { time: new Float64Array(0), distance: new Float64Array(0), altitude: new Float64Array(0) }
    expect(smoothGrade(nothing, CLEAN)).toHaveLength(0)
  })

  it('gives a stretch without way a finite grade', () => {
    const climb = profile(500, (d) => 0.1 * d)
    climb.distance.fill(climb.distance[100]!, 100, 140)
    expect(smoothGrade(climb, CLEAN).every((g) => Number.isFinite(g))).toBe(true)
  })

  it('bears a way of a few metres and one of thousands of kilometres', () => {
    expect(
      smoothGrade(
        profile(6, (d) => d / 10),
        CLEAN,
      ).every((g) => Math.abs(g) <= 0.45),
    ).toBe(true)
    const far = profile(9e6, () => 100, 1e5)
    expect(smoothGrade(far, CLEAN)).toHaveLength(91)
  })
})
