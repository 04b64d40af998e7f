import { expect, test } from 'vitest'
import { nearDayText } from '../../../../web/view/near-day-text.ts'
import { pastDayText } from '../../../../web/view/past-day-text.ts'

test.each([
  ['2025-12-28', 'today'],
  ['2025-12-27', 'yesterday'],
  ['2025-12-29', 'tomorrow'],
  ['2026-01-01', 'Thursday'],
  ['2025-12-22', 'Monday'],
  ['2025-12-21', '21 December 2025'],
])('%s is %s on 28 December', (date, text) => {
  expect(nearDayText(date, '2025-12-28')).toBe(text)
})

test('a narrow column leaves the year out while it is the same', () => {
  expect(pastDayText('2025-10-23', '2025-12-28')).toBe('23 Oct')
  expect(pastDayText('2024-10-23', '2025-12-28')).toBe('23 Oct 2024')
})
