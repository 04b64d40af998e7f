import { expect, test } from 'vitest'
import { rescoringText } from '../../../../web/view/rescoring-text.ts'

test.each([
  [{ finishedAt: null, total: 12, done: 0 }, '12 sessions are being scored again.'],
  [{ finishedAt: null, total: 12, done: 11 }, '1 session is being scored again.'],
  // All through but for days and alerts.
  [{ finishedAt: null, total: 1, done: 1 }, '1 session is being scored again.'],
  [{ finishedAt: '2026-03-01T12:00:00Z', total: 2, done: 2 }, '2 sessions were scored again.'],
])('%o', (latest, text) => {
  expect(rescoringText(latest)).toBe(text)
})
