import { expect, it } from 'vitest'
import { historyDays } from '../../../../analysis/plan/history-days.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'
import { MONDAY, seriesOf } from '../../../support/series-of.ts'

it('history counts from the first load, and anew after twelve weeks without a session', () => {
  const base = seriesOf(baseWeeks(4)) // first session on day 1, last on day 27
  expect(historyDays(base, MONDAY)).toBe(0)
  expect(historyDays(base, MONDAY + 1)).toBe(0)
  expect(historyDays(base, MONDAY + 13)).toBe(12)
  expect(historyDays(base, MONDAY + 27 + 83)).toBe(109)
  expect(historyDays(base, MONDAY + 27 + 84)).toBe(0)
  expect(historyDays(seriesOf([]), MONDAY)).toBe(0)
})
