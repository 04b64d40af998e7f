import { describe, expect, it } from 'vitest'
import { mendAltitude } from '../../../../analysis/normalise/mend-altitude.ts'
import { steps } from '../../../support/decoded-part.ts'
import { randomNumbers } from '../../../support/random-numbers.ts'

const _ = Number.NaN

/** Altitudes a second and three metres apart, unless told otherwise. */
function mend(altitude: readonly number[], known: { time?: number[]; distance?: number[]; steepest?: number } = {}) {
  return mendAltitude({
    time: Float64Array.from(known.time ?? steps(altitude.length, 1)),
    distance: Float64Array.from(known.distance ?? steps(altitude.length, 3)),
    altitude: Float64Array.from(altitude),
    steepest: known.steepest ?? 2,
  })
}
const ids = (mended: ReturnType<typeof mend>) => mended.issues.map(({ id, count }) => [id, count])

describe('mendAltitude, what was never measured', () => {
  it('leaves a good profile alone, noise and all', () => {
    const { normal } = randomNumbers(1)
    const noisy = Array.from({ length: 3600 }, () => 100 + 3 * normal())
    const mended = mend(noisy)
    expect([...mended.metres]).toEqual(noisy)
    expect(mended.issues).toEqual([])
  })

  it('fills exact zeros among heights on the line between their neighbours', () => {
    const mended = mend([100, 0, 0, 103])
    expect([...mended.metres]).toEqual([100, 101, 102, 103])
    expect(ids(mended)).toEqual([['altitude-zeros', 2]])
  })

  it('leaves zeros at the ends unknown', () => {
    expect([...mend([0, 0, 100, 101, 0]).metres]).toEqual([_, _, 100, 101, _])
  })

  it('leaves a profile of nothing but zeros unknown', () => {
    expect([...mend([0, 0, 0]).metres]).toEqual([_, _, _])
  })

  it('lets a run by the sea pass through zero', () => {
    const shore = [1.2, 0.4, 0, 0, -0.6, 0, 2]
    const mended = mend(shore)
    expect([...mended.metres]).toEqual(shore)
    expect(mended.issues).toEqual([])
    expect([...mend([0, 0, 0.4, 1]).metres]).toEqual([0, 0, 0.4, 1])
  })

  it('takes the raw zero of a FIT and heights off the Earth for missing', () => {
    const mended = mend([100, -500, 9500, 103])
    expect([...mended.metres]).toEqual([100, 101, 102, 103])
    expect(ids(mended)).toEqual([['altitude-zeros', 2]])
  })

  it('fills no gap of more than three minutes', () => {
    expect([...mend([100, _, 102], { time: [0, 90, 180] }).metres]).toEqual([100, 101, 102])
    expect([...mend([100, _, 102], { time: [0, 90, 181] }).metres]).toEqual([100, _, 102])
  })

  it('keeps a height that never changes: it may be a running track', () => {
    const level = new Array(400).fill(52)
    expect([...mend(level).metres]).toEqual(level)
    expect(mend(level).issues).toEqual([])
  })
})

describe('mendAltitude, what was measured badly', () => {
  const hill = steps(40, 0.2, 100)

  it('takes out a spike that comes straight back, of one sample or of a few', () => {
    for (const width of [1, 3, 5]) {
      const spiked = hill.map((m, i) => (i >= 20 && i < 20 + width ? m - 60 : m))
      const mended = mend(spiked)
      expect(ids(mended)).toEqual([['altitude-spikes', width]])
      for (const [i, m] of hill.entries()) expect(mended.metres[i]).toBeCloseTo(m, 9)
    }
  })

  it('takes a steep descent for no spike', () => {
    // 2 m/s down: a fell runner.
    const steep = steps(60, -2, 900)
    expect([...mend(steep).metres]).toEqual(steep)
  })

  it('drops a run where the sensor hung before it leapt, and bridges it', () => {
    // 100 s on the level at 110 m, then at once 30 m lower, where the way really led.
    const hung = [...steps(20, 0.5, 100), ...new Array(100).fill(110), ...steps(20, 0.5, 80)]
    const mended = mend(hung)
    expect(ids(mended)).toEqual([['altitude-stuck', 99]])
    // From 110 m (index 20) to 80 m (index 120): 0.3 m a second.
    expect(mended.metres[70]).toBeCloseTo(95, 9)
  })

  it('keeps a level way that ends in a hill', () => {
    const canal = [...new Array(300).fill(12), ...steps(40, 0.4, 12)]
    expect(mend(canal).issues).toEqual([])
  })

  it('shifts what lies before a new calibration to meet it', () => {
    const calibrated = [...steps(20, 0.1, 140), ...steps(40, 0.1, 200)]
    const mended = mend(calibrated)
    expect(ids(mended)).toEqual([['altitude-step', 1]])
    // The leap from 141.9 to 200 goes out of the profile.
    expect(mended.metres[19]).toBeCloseTo(200, 9)
    expect(mended.metres[0]).toBeCloseTo(198.1, 9)
    expect(mended.metres[59]).toBeCloseTo(203.9, 9)
  })

  it('shifts over several calibrations, the last one counting', () => {
    const twice = [...new Array(20).fill(50), ...steps(20, 0.1, 100), ...steps(20, 0.1, 160)]
    expect(mend(twice).metres[0]).toBeCloseTo(160 - 1.9, 9)
    expect(ids(mend(twice))).toEqual([['altitude-step', 2]])
  })

  it('takes noise for no calibration, however bad', () => {
    for (const sd of [3, 6, 10]) {
      const { normal } = randomNumbers(sd)
      const noisy = Array.from({ length: 2000 }, () => 300 + sd * normal())
      expect(mend(noisy).issues.filter((issue) => issue.id === 'altitude-step')).toEqual([])
    }
  })

  it('leaves out all of an altitude that leaps without end', () => {
    const wild = mend(Array.from({ length: 60 }, (__, i) => (i % 2 === 0 ? 4 : 4000 + i)))
    expect(wild.metres.every((value) => Number.isNaN(value))).toBe(true)
    expect(ids(wild)).toContainEqual(['impossible-altitudes', undefined])
  })

  it('leaves out what climbs as nobody can on foot, and keeps it for those who fly', () => {
    const lift = steps(200, 4, 100)
    expect(ids(mend(lift))).toEqual([['impossible-altitudes', undefined]])
    expect([...mend(lift, { steepest: Number.POSITIVE_INFINITY }).metres]).toEqual(lift)
    expect(ids(mend(steps(200, 1.5, 100)))).toEqual([])
  })

  it('bears nothing, one height and unknown ones', () => {
    expect(mend([]).metres).toHaveLength(0)
    expect([...mend([5]).metres]).toEqual([5])
    expect(mend([_, _]).issues).toEqual([])
  })
})
