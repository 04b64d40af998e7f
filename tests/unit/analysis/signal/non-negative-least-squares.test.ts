import { describe, expect, it } from 'vitest'
import { nonNegativeLeastSquares } from '../../../../analysis/signal/non-negative-least-squares.ts'
import { randomNumbers } from '../../../support/random-numbers.ts'

const F = (...values: number[]) => Float64Array.from(values)

describe('nonNegativeLeastSquares', () => {
  it('solves what has an exact solution', () => {
    // 2·(1,0,1) + 3·(0,1,1) = (2,3,5)
    const weights = nonNegativeLeastSquares([F(1, 0, 1), F(0, 1, 1)], F(2, 3, 5))
    expect(weights[0]).toBeCloseTo(2, 12)
    expect(weights[1]).toBeCloseTo(3, 12)
  })

  it('holds a weight at zero that would be negative, and fits the others anew', () => {
    // Plain: 2·a − 1·b. With b at zero the best a is a·target / a·a = (2 + 1) / 2.
    const weights = nonNegativeLeastSquares([F(1, 1), F(0, 1)], F(2, 1))
    expect([...weights]).toEqual([1.5, 0])
  })

  it('is all zero when every column points away', () => {
    expect([...nonNegativeLeastSquares([F(1, 1), F(1, 0)], F(-1, -2))]).toEqual([0, 0])
  })

  it('bears columns that depend on each other', () => {
    const weights = nonNegativeLeastSquares([F(1, 2), F(2, 4)], F(2, 4))
    expect(weights[0]! + 2 * weights[1]!).toBeCloseTo(2, 12)
  })

  it('meets the conditions of an optimum: no slope on positive weights, none downhill on zero ones', () => {
    const { normal } = randomNumbers(5)
    const column = () => Float64Array.from({ length: 6 }, () => normal())
    for (let round = 0; round < 100; round++) {
      const columns = [column(), column(), column()]
      const target = column()
      const weights = nonNegativeLeastSquares(columns, target)
      const left = target.map((t, i) => t - columns.reduce((sum, c, k) => sum + weights[k]! * c[i]!, 0))
      for (const [k, c] of columns.entries()) {
        const slope = c.reduce((sum, v, i) => sum + v * left[i]!, 0)
        expect(weights[k]).toBeGreaterThanOrEqual(0)
        if (weights[k]! > 0) expect(slope).toBeCloseTo(0, 9)
        else expect(slope).toBeLessThan(1e-9)
      }
    }
  })

  it('gives zeros when a number is missing', () => {
    expect([...nonNegativeLeastSquares([F(1, Number.NaN)], F(1, 1))]).toEqual([0])
  })
})
