import { describe, expect, it } from 'vitest'
import { trailingSum } from '../../../../analysis/signal/trailing-sum.ts'

describe('trailing sums', () => {
  it('take the last elements, fewer at the start', () => {
    expect([...trailingSum(Float64Array.of(1, 2, 3, 4), 3)]).toEqual([1, 3, 6, 9])
  })

  it('are exactly 0 over zeros after loads that do not add up exactly', () => {
    expect(trailingSum(Float64Array.of(0.1, 0.2, 0.3, 0, 0), 2)[4]).toBe(0)
  })

  it('pass over NaN', () => {
    expect([...trailingSum(Float64Array.of(1, Number.NaN, 3), 2)]).toEqual([1, 1, 3])
  })

  it('of nothing are nothing', () => {
    expect(trailingSum(new Float64Array(0), 7).length).toBe(0)
  })
})
