import { expect, test } from 'vitest'
import { parseNumber } from '../../../../web/view/parse-number.ts'

test('points and commas are both decimal signs', () => {
  expect(parseNumber(' 10.5 ')).toBe(10.5)
  expect(parseNumber('10,5')).toBe(10.5)
  expect(parseNumber('7')).toBe(7)
})

test.each(['', '-1', '1e3', '1,000.5', 'ten', '.5'])('%s is no number of this form', (text) => {
  expect(parseNumber(text)).toBeNull()
})
