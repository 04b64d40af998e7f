import { describe, expect, it } from 'vitest'
import { interpolate } from '../../../../analysis/signal/interpolate.ts'

const _ = Number.NaN
const F = (...values: number[]) => Float64Array.from(values)

describe('interpolate', () => {
  it('fills NaN on the straight line by position', () => {
    expect([...interpolate(F(0, 1, 4, 5), F(10, _, _, 20), 10)]).toEqual([10, 12, 18, 20])
  })

  it('leaves gaps wider than allowed, and fills those exactly as wide', () => {
    expect([...interpolate(F(0, 5, 11), F(1, _, 3), 10)]).toEqual([1, _, 3])
    expect([...interpolate(F(0, 5, 10), F(1, _, 3), 10)]).toEqual([1, 2, 3])
  })

  it('leaves the ends as they are', () => {
    expect([...interpolate(F(0, 1, 2, 3), F(_, 1, 2, _), 10)]).toEqual([_, 1, 2, _])
  })

  it('puts the mean where both neighbours stand at one position', () => {
    expect([...interpolate(F(5, 5, 5), F(1, _, 3), 10)]).toEqual([1, 2, 3])
  })

  it('does not change what it was given', () => {
    const values = F(1, _, 3)
    interpolate(F(0, 1, 2), values, 10)
    expect([...values]).toEqual([1, _, 3])
  })
})
