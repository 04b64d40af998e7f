import { describe, expect, it } from 'vitest'
import { altitudeNoise } from '../../../../analysis/terrain/altitude-noise.ts'
import { slowDrift, whiteNoise } from '../../../support/noisy-altitude.ts'

const HOUR = Float64Array.from({ length: 3600 }, (_, i) => i)
const hills = HOUR.map((t) => 100 + 30 * Math.sin(t / 120))
const sum = (a: Float64Array, b: Float64Array) => a.map((v, i) => v + b[i]!)

describe('altitudeNoise', () => {
  it('finds none in smooth hills', () => {
    const { white, wander } = altitudeNoise(HOUR, hills)
    expect(white).toBeLessThan(0.05)
    expect(wander).toBeLessThan(0.01)
  })

  it('finds white noise on hills, and takes it for nothing else', () => {
    for (const metres of [1, 3]) {
      const { white, wander } = altitudeNoise(HOUR, sum(hills, whiteNoise(1, 3600, metres)))
      expect(white).toBeGreaterThan(0.9 * metres)
      expect(white).toBeLessThan(1.1 * metres)
      expect(wander).toBeLessThan(0.1 * metres * metres)
    }
  })

  it('finds a slow drift as wander: 2·sd²/τ per second', () => {
    const { white, wander } = altitudeNoise(HOUR, sum(hills, slowDrift(1, 3600, 3, 120)))
    expect(white).toBeLessThan(0.3)
    expect(wander).toBeGreaterThan(0.12)
    expect(wander).toBeLessThan(0.18)
  })

  it('measures on the interval of the series, so that it finds the same however densely it was sampled', () => {
    for (const step of [2, 5]) {
      const sparse = (values: Float64Array) => values.filter((_, i) => i % step === 0)
      const noisy = altitudeNoise(sparse(HOUR), sparse(sum(hills, whiteNoise(2, 3600, 3))))
      expect(noisy.white).toBeGreaterThan(2.4)
      expect(noisy.white).toBeLessThan(3.6)
      const drifting = altitudeNoise(sparse(HOUR), sparse(slowDrift(2, 3600, 3, 120)))
      expect(drifting.wander).toBeGreaterThan(0.1)
      expect(drifting.wander).toBeLessThan(0.2)
    }
  })

  it('is not moved by a few steps and spikes', () => {
    const spiked = hills.map((m, i) => (i % 300 === 0 ? m + 40 : m))
    expect(altitudeNoise(HOUR, spiked).white).toBeLessThan(0.1)
  })

  it('counts a short, a coarse and an empty series as clean', () => {
    const clean = { white: 0, wander: 0 }
    const noise = whiteNoise(3, 3600, 3)
    expect(altitudeNoise(HOUR.slice(0, 60), noise.slice(0, 60))).toEqual(clean)
    expect(
      altitudeNoise(
        HOUR.map((t) => 20 * t),
        noise,
      ),
    ).toEqual(clean)
    expect(altitudeNoise(new Float64Array(0), new Float64Array(0))).toEqual(clean)
    expect(altitudeNoise(HOUR, new Float64Array(3600).fill(Number.NaN))).toEqual(clean)
  })

  it('counts a series with a hole of centuries as clean, rather than filling the hole', () => {
    const torn = HOUR.map((t) => (t < 1800 ? t : t + 1e11))
    expect(altitudeNoise(torn, sum(hills, whiteNoise(1, 3600, 3)))).toEqual({ white: 0, wander: 0 })
  })

  it('steps over unknown altitudes', () => {
    const noisy = sum(hills, whiteNoise(4, 3600, 3)).map((m, i) => (i % 50 === 0 ? Number.NaN : m))
    const { white } = altitudeNoise(HOUR, noisy)
    expect(white).toBeGreaterThan(2.6)
    expect(white).toBeLessThan(3.3)
  })
})
