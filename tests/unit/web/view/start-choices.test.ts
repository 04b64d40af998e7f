import { expect, test } from 'vitest'
import { startChoices } from '../../../../web/view/start-choices.ts'
import { startSentence } from '../../../../web/view/start-sentence.ts'

const STARTED = '2026-03-01T23:40:00Z'

test('every zone there is, each by the time it was there', () => {
  const choices = startChoices(STARTED, 3600)
  expect(choices[0]).toEqual({ offsetSeconds: -43_200, text: '11:40, Sun 1 Mar (UTC−12)' })
  expect(choices.at(-1)).toEqual({ offsetSeconds: 50_400, text: '13:40, Mon 2 Mar (UTC+14)' })
  expect(choices.find(({ offsetSeconds }) => offsetSeconds === 20_700)?.text).toBe('05:25, Mon 2 Mar (UTC+5:45)')
  expect(choices).toHaveLength(40)
})

test('an offset that no zone has is offered while it holds, and an instant nobody can read offers none', () => {
  expect(startChoices(STARTED, 5000)).toHaveLength(41)
  expect(startChoices('once', 0)).toEqual([])
})

test('what another offset does to the day and the week', () => {
  const move = { startedAt: STARTED, date: '2026-03-01', weekStart: 0 }
  expect(startSentence({ ...move, offsetSeconds: 0 })).toBe(
    'It then began on Sunday 1 March 2026 at 23:40, the same day as now.',
  )
  expect(startSentence({ ...move, offsetSeconds: 3600 })).toBe(
    'It then began on Monday 2 March 2026 at 00:40 and counts in the week of 2–8 Mar 2026.',
  )
  expect(startSentence({ ...move, offsetSeconds: 3600, weekStart: 6 })).toBe(
    'It then began on Monday 2 March 2026 at 00:40, another day of the same week.',
  )
})
