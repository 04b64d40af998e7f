import { describe, expect, it } from 'vitest'
import { usualRange } from '../../../../analysis/daily/usual-range.ts'

describe('the usual range of a week', () => {
  it('is the 20th to 80th percentile of the eight weeks before', () => {
    // Sorted 30 31 32 33 34 35 36 37: positions 0.2 × 7 = 1.4 and 0.8 × 7 = 5.6, so 31.4 and 35.6
    const range = usualRange(Float64Array.of(99, 34, 30, 37, 31, 36, 32, 35, 33, 80, 70), 9)
    expect(range?.low).toBeCloseTo(31.4, 12)
    expect(range?.high).toBeCloseTo(35.6, 12)
  })

  it('does not look at the week itself or at later ones', () => {
    const weeks = Float64Array.of(30, 30, 30, 30, 999, 999)
    expect(usualRange(weeks, 4)).toEqual({ low: 30, high: 30 })
  })

  it('leaves weeks off out', () => {
    expect(usualRange(Float64Array.of(30, 0, 30, 0, Number.NaN, 0, 30, 30), 8)).toEqual({ low: 30, high: 30 })
  })

  it('is not known with fewer than four active weeks', () => {
    expect(usualRange(Float64Array.of(30, 30, 30, 0), 4)).toBeNull()
    expect(usualRange(Float64Array.of(30, 30, 30, 30), 0)).toBeNull()
  })
})
