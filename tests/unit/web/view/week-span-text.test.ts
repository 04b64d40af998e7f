import { expect, test } from 'vitest'
import { weekOf } from '../../../../web/view/week-of.ts'
import { weekSpanText } from '../../../../web/view/week-span-text.ts'

test('seven days, with the months where they differ', () => {
  expect(weekSpanText('2025-12-15')).toBe('15–21 Dec 2025')
  expect(weekSpanText('2025-12-29')).toBe('29 Dec – 4 Jan 2026')
})

test('the week of a date follows the first day of the week', () => {
  expect(weekOf('2025-12-28', 0)).toBe('2025-12-22')
  expect(weekOf('2025-12-28', 6)).toBe('2025-12-28')
})
