import { expect, test } from 'vitest'
import { durationText } from '../../../../web/view/duration-text.ts'
import { parseDuration } from '../../../../web/view/parse-duration.ts'

test.each([
  ['38', 2280],
  ['38:10', 2290],
  [' 1:02:33 ', 3753],
  ['100:00', 6000],
])('%s is %s s', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
})

test.each(['', 'half an hour', '38:1', '38:60', '1:2:33', '1:60:00', '-5', '38.5'])('%s is no duration', (text) => {
  expect(parseDuration(text)).toBeNull()
})

test('what a watch shows is read back', () => {
  for (const seconds of [60, 2290, 3600, 3753, 86_399]) expect(parseDuration(durationText(seconds))).toBe(seconds)
})
