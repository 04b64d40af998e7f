import { describe, expect, it } from 'vitest'
import { describeElevation } from '../../../../analysis/terrain/elevation.ts'
import { whiteNoise } from '../../../support/noisy-altitude.ts'

const seconds = (count: number, step = 1) => Float64Array.from({ length: count }, (_, i) => step * i)

describe('describeElevation', () => {
  it('means over 20 s of time, samples at its edges included', () => {
    const { metres } = describeElevation(seconds(5, 10), Float64Array.of(0, 3, 6, 9, 12))
    expect([...metres]).toEqual([1.5, 3, 6, 9, 10.5])
  })

  it('counts a climb whole and a wave below two metres not at all', () => {
    // Up 60 m in ten minutes; the mean cuts half a window off either end: 21 samples, 10.5 s of 0.1 m/s each way.
    const climb = describeElevation(
      seconds(1200),
      seconds(1200).map((t) => Math.min(60, Math.max(0, 0.1 * (t - 300)))),
    )
    expect(climb.ascentMetres).toBeCloseTo(60, 9)
    expect(climb.descentMetres).toBe(0)
    const wave = describeElevation(
      seconds(3600),
      seconds(3600).map((t) => 0.9 * Math.sin(t / 30)),
    )
    expect(wave.ascentMetres).toBe(0)
  })

  it('counts hills of 10 m up and down', () => {
    // Ten waves of 10 m between valley and peak, 200 s long: the mean over 20 s takes a few per cent off each.
    const { ascentMetres, descentMetres } = describeElevation(
      seconds(2001),
      seconds(2001).map((t) => 5 - 5 * Math.cos((2 * Math.PI * t) / 200)),
    )
    expect(ascentMetres).toBeGreaterThan(96)
    expect(ascentMetres).toBeLessThan(100)
    expect(descentMetres).toBeCloseTo(ascentMetres, 0)
  })

  it('does not make hundreds of metres out of noise', () => {
    const { ascentMetres } = describeElevation(seconds(3600), whiteNoise(1, 3600, 1))
    expect(ascentMetres).toBeLessThan(10)
  })

  it('reaches over no pause longer than its window', () => {
    const { metres } = describeElevation(Float64Array.of(0, 1, 600, 601), Float64Array.of(10, 10, 50, 50))
    expect([...metres]).toEqual([10, 10, 50, 50])
  })

  it('bridges unknown altitudes near known ones and knows what it does not know', () => {
    const { metres, ascentMetres } = describeElevation(
      Float64Array.of(0, 5, 100),
      Float64Array.of(7, Number.NaN, Number.NaN),
    )
    expect([...metres]).toEqual([7, 7, Number.NaN])
    expect(ascentMetres).toBeNaN()
    expect(describeElevation(seconds(2), Float64Array.of(7, 7))).toMatchObject({ ascentMetres: 0, descentMetres: 0 })
    expect(describeElevation(seconds(0), seconds(0)).descentMetres).toBeNaN()
  })
})
