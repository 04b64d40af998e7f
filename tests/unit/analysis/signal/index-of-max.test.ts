import { describe, expect, it } from 'vitest'
import { indexOfMax } from '../../../../analysis/signal/index-of-max.ts'

describe('the index of the largest', () => {
  const column = Float64Array.of(5, 1, 3, 3, 2)

  it('looks from the first index up to, not including, the last', () => {
    expect(indexOfMax(column, 1, 3)).toBe(2)
    expect(indexOfMax(column, 4, 5)).toBe(4)
  })

  it('is the latest of equals', () => {
    expect(indexOfMax(column, 1, 5)).toBe(3)
  })

  it('clamps the range and is -1 when nothing is left', () => {
    expect(indexOfMax(column, -10, 99)).toBe(0)
    expect(indexOfMax(column, 3, 3)).toBe(-1)
    expect(indexOfMax(column, -5, -1)).toBe(-1)
  })

  it('passes over NaN, and is -1 when there is nothing else', () => {
    expect(indexOfMax(Float64Array.of(1, Number.NaN, 0), 0, 3)).toBe(0)
    expect(indexOfMax(Float64Array.of(Number.NaN), 0, 1)).toBe(-1)
  })
})
