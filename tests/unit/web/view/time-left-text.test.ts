import { expect, test } from 'vitest'
import { importPaceText } from '../../../../web/view/import-pace-text.ts'
import { timeLeftText } from '../../../../web/view/time-left-text.ts'
import { importOutcomesOf } from './import-outcomes-of.ts'

test.each([
  [0, 'less than a minute'],
  [49, 'less than a minute'],
  [50, 'about 1 minute'],
  [700, 'about 12 minutes'],
  [5900, 'about 98 minutes'],
  [6000, 'about 1½ hours'],
  [7200, 'about 2 hours'],
  [90_000, 'about 25 hours'],
])('%d seconds', (seconds, text) => {
  expect(timeLeftText(seconds)).toBe(text)
})

test('pace and time left, as far as they are known', () => {
  const pace = (filesPerSecond: number | null, secondsLeft: number | null) =>
    importPaceText(importOutcomesOf({}, { filesPerSecond, secondsLeft }))
  expect(pace(22.4, 700)).toBe('22 files a second, about 12 minutes left')
  expect(pace(2.44, null)).toBe('2.4 files a second')
  expect(pace(null, 30)).toBe('less than a minute left')
  expect(pace(0, null)).toBe('')
})
