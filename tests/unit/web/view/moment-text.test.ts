import { expect, test } from 'vitest'
import { isRecent } from '../../../../web/view/is-recent.ts'
import { joinedSentence } from '../../../../web/view/joined-sentence.ts'
import { momentText } from '../../../../web/view/moment-text.ts'

test('a moment by the clock of whoever reads it, here in Auckland', () => {
  expect(momentText('2026-03-01T11:00:00Z', '2026-11-22')).toBe('2 March, 00:00')
  expect(momentText('2025-12-31T10:59:00Z', '2026-11-22')).toBe('31 December 2025, 23:59')
  expect(momentText('', '2026-11-22')).toBe('')
})

test('a session that was joined, with its year where that is another one', () => {
  expect(joinedSentence('2026-05-03', '2026-11-22')).toBe('joined the session of 3 May')
  expect(joinedSentence('2024-05-03', '2026-11-22')).toBe('joined the session of 3 May 2024')
})

test('a week is recent, more is not', () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  expect([isRecent(ago(0)), isRecent(ago(6.9)), isRecent(ago(7.1))]).toEqual([true, true, false])
})
