import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../../../analysis/signal/wilson-interval.ts'

describe('the interval of a share', () => {
  it('is Wilson’s, by hand', () => {
    // 5 of 20: centre (0.25 + 3.8415/40)/(1 + 3.8415/20) = 0.29028, half 0.17827.
    const { low, high } = wilsonInterval(5, 20)
    expect(low).toBeCloseTo(0.1119, 4)
    expect(high).toBeCloseTo(0.4687, 4)
  })

  it('stays within 0 and 1, and says something of none at all', () => {
    expect(wilsonInterval(0, 10).low).toBe(0)
    expect(wilsonInterval(0, 10).high).toBeCloseTo(0.2775, 4)
    expect(wilsonInterval(10, 10).high).toBeCloseTo(1, 12)
    expect(wilsonInterval(0, 0)).toEqual({ low: Number.NaN, high: Number.NaN })
  })
})
