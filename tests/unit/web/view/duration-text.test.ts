import { expect, test } from 'vitest'
import { durationText } from '../../../../web/view/duration-text.ts'

test.each([
  [0, '0:00'],
  [59.6, '1:00'],
  [2290, '38:10'],
  [3753, '1:02:33'],
  [36_000, '10:00:00'],
])('%s s reads %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text)
})
