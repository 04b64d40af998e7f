import { expect, test } from 'vitest'
import { dayText } from '../../../../web/view/day-text.ts'

test('a date in four lengths, whatever the zone of the machine', () => {
  expect(dayText('2025-12-23', 'axis')).toBe('23 Dec')
  expect(dayText('2025-12-23', 'short')).toBe('Tue 23 Dec')
  expect(dayText('2025-12-23', 'long')).toBe('Tuesday 23 December 2025')
  expect(dayText('2025-12-23', 'weekday')).toBe('Tuesday')
})

test('the day the clocks change is still that day', () => {
  expect(dayText('2026-03-29', 'short')).toBe('Sun 29 Mar')
})

test('what is no date is shown as it is', () => {
  expect(dayText('soon', 'short')).toBe('soon')
})
