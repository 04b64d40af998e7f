import { describe, expect, it } from 'vitest'
import { correctDistance } from '../../../../analysis/normalise/correct-distance.ts'
import type { Distance } from '../../../../analysis/normalise/derive-distance.ts'

const DISTANCE: Distance = { metres: Float64Array.of(0, 2000, 5000), source: 'recorded', base: 0, issues: [] }
const SPEED = Float64Array.of(0, 2, 3)

describe('correctDistance', () => {
  it('brings every stretch and its speed to what the athlete said', () => {
    const { distance, speed, isCorrected, issues } = correctDistance(DISTANCE, SPEED, 6000)
    expect([...distance.metres]).toEqual([0, 2400, 6000])
    expect([...speed]).toEqual([0, expect.closeTo(2.4, 12), expect.closeTo(3.6, 12)])
    expect(isCorrected).toBe(true)
    expect(issues).toMatchObject([{ id: 'distance-set', message: expect.stringMatching(/6000 m.*5000 m/) }])
  })

  it('ends exactly where it was said, also far from what was recorded', () => {
    for (const said of [1, 4999.7, 8046.72, 42_195]) {
      expect(correctDistance(DISTANCE, SPEED, said).distance.metres[2]).toBe(said)
    }
  })

  it('leaves a way nobody said anything of, and one of no length', () => {
    expect(correctDistance(DISTANCE, SPEED, Number.NaN)).toEqual({
      distance: DISTANCE,
      speed: SPEED,
      isCorrected: false,
      issues: [],
    })
    const standing: Distance = { ...DISTANCE, metres: Float64Array.of(0, 0), source: 'none' }
    expect(correctDistance(standing, SPEED, 5000).isCorrected).toBe(false)
  })

  it('says of a distance that was only spread over the time that it was', () => {
    const issues = [{ id: 'distance-derived', message: 'from the total' }]
    const spread = correctDistance({ ...DISTANCE, source: 'total', issues }, SPEED, 5000)
    expect(spread.distance.issues).toEqual([])
    expect(spread.issues).toMatchObject([{ id: 'distance-set', message: expect.stringContaining('spread evenly') }])
  })
})
