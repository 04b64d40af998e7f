import { expect, test } from 'vitest'
import type { ImportSummary } from '../../../../web/contract.ts'
import { importSentence } from '../../../../web/view/import-sentence.ts'

function progress(state: ImportSummary['state'], counts: Partial<ImportSummary['counts']>) {
  return { state, counts: { total: 5, done: 0, scored: 0, skipped: 0, failed: 0, ...counts } }
}

test('from sending to done', () => {
  expect(importSentence(null)).toBe('Sending …')
  expect(importSentence(progress('queued', {}))).toBe('0 of 5 files read …')
  expect(importSentence(progress('running', { done: 3, scored: 2, failed: 1 }))).toBe(
    '3 of 5 files read: 2 scored, 1 failed …',
  )
  expect(importSentence(progress('done', { done: 5, scored: 3, skipped: 1, failed: 1 }))).toBe(
    'Done: 3 scored, 1 skipped, 1 failed.',
  )
  expect(importSentence(progress('done', { total: 0 }))).toBe('Done: there was nothing in it.')
})
