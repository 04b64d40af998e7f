import { expect, it } from 'vitest'
import { floorToHalf } from '../../../../analysis/model/floor-to-half.ts'

it.each([
  [3.49, 3],
  [3.5, 3.5],
  [3.99, 3.5],
  [-2, 0],
  [0.3, 0],
  // 1.1 × 5 is 5.500000000000001 and 3 × 1.1 − 0.3 falls short of 3 by rounding only.
  [1.1 * 5, 5.5],
  [3 * 1.1 - 0.3, 3],
  [4 - 1e-8, 3.5],
])('floorToHalf(%f) is %f', (load, expected) => {
  expect(floorToHalf(load)).toBe(expected)
})
