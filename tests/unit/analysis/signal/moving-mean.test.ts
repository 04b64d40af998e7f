import { describe, expect, it } from 'vitest'
import { movingMean } from '../../../../analysis/signal/moving-mean.ts'

const F = (...values: number[]) => Float64Array.from(values)

describe('movingMean', () => {
  it('means what lies within half a window on either side, by position and not by count', () => {
    // Window 4: ±2. At 0: {1, 2}; at 1: {1, 2, 6}; at 3: {2, 6}; at 10: alone.
    expect([...movingMean(F(0, 1, 3, 10), F(1, 2, 6, 50), 4)]).toEqual([1.5, 3, 4, 50])
  })

  it('includes samples exactly half a window away', () => {
    expect([...movingMean(F(0, 10, 20), F(0, 3, 6), 20)]).toEqual([1.5, 3, 4.5])
  })

  it('leaves NaN out and gives a NaN sample the mean of its neighbours', () => {
    expect([...movingMean(F(0, 1, 2), F(4, Number.NaN, 8), 2)]).toEqual([4, 6, 8])
  })

  it('is NaN where the window holds nothing', () => {
    expect([...movingMean(F(0, 100), F(Number.NaN, 7), 20)]).toEqual([Number.NaN, 7])
  })

  it('keeps its exactness over many samples far from zero', () => {
    const x = Float64Array.from({ length: 100_000 }, (_, i) => i)
    const values = x.map((i) => 1e6 + (i % 2) * 0.2)
    const means = movingMean(x, values, 2)
    // Three samples in each window: two of one kind and one of the other.
    expect(means[99_998]).toBeCloseTo(1e6 + 0.4 / 3, 8)
  })

  it('of nothing is nothing', () => {
    expect(movingMean(F(), F(), 5)).toHaveLength(0)
  })
})
