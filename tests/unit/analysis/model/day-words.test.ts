import { expect, it } from 'vitest'
import { parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import { dayWords } from '../../../../analysis/model/day-words.ts'

it.each([
  ['2025-12-21', 'Sunday 21 December'],
  ['2024-02-29', 'Thursday 29 February'],
  ['1970-01-01', 'Thursday 1 January'],
  ['1969-12-31', 'Wednesday 31 December'],
])('%s is %s', (date, words) => {
  expect(dayWords(parseCivilDay(date))).toBe(words)
})
