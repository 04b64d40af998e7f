import { expect, test } from 'vitest'
import { signedText } from '../../../../web/view/signed-text.ts'

test.each([
  [4.591, '+4.59'],
  [-0.12, '−0.12'],
  [0.004, '±0'],
  [-0.004, '±0'],
])('%s reads %s', (value, text) => {
  expect(signedText(value)).toBe(text)
})
