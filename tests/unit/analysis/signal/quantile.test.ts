import { describe, expect, it } from 'vitest'
import { quantile } from '../../../../analysis/signal/quantile.ts'

describe('quantile', () => {
  it('is the middle value, or the mean of the two middle ones', () => {
    expect(quantile(Float64Array.of(9, 1, 5), 0.5)).toBe(5)
    expect(quantile(Float64Array.of(9, 1, 5, 6), 0.5)).toBe(5.5)
  })

  it('lies on the line between order statistics', () => {
    // Position 0.9 · 4 = 3.6: 40 + 0.6 · 10.
    expect(quantile(Float64Array.of(10, 20, 30, 40, 50), 0.9)).toBeCloseTo(46, 12)
    expect(quantile(Float64Array.of(10, 20), 0)).toBe(10)
    expect(quantile(Float64Array.of(10, 20), 1)).toBe(20)
  })

  it('leaves NaN out, and is NaN when nothing else is there', () => {
    expect(quantile(Float64Array.of(Number.NaN, 3, Number.NaN, 5), 0.5)).toBe(4)
    expect(quantile(Float64Array.of(Number.NaN), 0.5)).toBeNaN()
    expect(quantile(new Float64Array(0), 0.5)).toBeNaN()
  })

  it('leaves the set in its order', () => {
    const values = Float64Array.of(3, 1, 2)
    quantile(values, 0.5)
    expect([...values]).toEqual([3, 1, 2])
  })
})
