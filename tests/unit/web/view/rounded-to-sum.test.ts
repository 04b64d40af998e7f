import { expect, test } from 'vitest'
import { roundedToSum } from '../../../../web/view/rounded-to-sum.ts'

test('what is shown adds up to the rounded sum', () => {
  expect(roundedToSum([1.004, 1.004, 1.004], 2)).toEqual([1.01, 1, 1])
  expect(roundedToSum([0.335, 0.335, 0.335], 2)).toEqual([0.34, 0.34, 0.33])
  expect(roundedToSum([2.5, 3.25], 2)).toEqual([2.5, 3.25])
  expect(roundedToSum([], 2)).toEqual([])
})

test('no number moves by a whole step', () => {
  const values = Array.from({ length: 40 }, (_, i) => ((i * 7919) % 1000) / 777)
  const shown = roundedToSum(values, 1)
  expect(shown.every((value, i) => Math.abs(value - (values[i] ?? 0)) < 0.1)).toBe(true)
  const sum = (of: readonly number[]) => of.reduce((total, value) => total + value, 0)
  expect(sum(shown)).toBeCloseTo(Math.round(sum(values) * 10) / 10, 9)
})
