import { expect, test } from 'vitest'
import { numberText } from '../../../../web/view/number-text.ts'

test.each([
  [6410, 0, '6,410'],
  [1234567.891, 2, '1,234,567.89'],
  [999.5, 0, '1,000'],
  [41.25, 1, '41.3'],
  [0, 1, '0.0'],
  [-0.12, 2, '−0.12'],
  [-1234, 0, '−1,234'],
])('%s with %s decimals reads %s', (value, decimals, text) => {
  expect(numberText(value, decimals)).toBe(text)
})

test('a negative number that rounds to nothing has no sign', () => {
  expect(numberText(-0.04, 1)).toBe('0.0')
})
