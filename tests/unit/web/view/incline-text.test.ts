import { expect, test } from 'vitest'
import { inclineText } from '../../../../web/view/incline-text.ts'

test.each([
  [0.06, '6\u00a0%'],
  [0.065, '6.5\u00a0%'],
  [0.0625, '6.25\u00a0%'],
  [-0.02, '−2\u00a0%'],
  [0, '0\u00a0%'],
  [-0.00001, '0\u00a0%'],
  [0.07, '7\u00a0%'],
])('%f reads %s', (grade, text) => {
  expect(inclineText(grade)).toBe(text)
})
