import { expect, test } from 'vitest'
import type { ImportSummary } from '../../../../web/contract.ts'
import { importSentence } from '../../../../web/view/import-sentence.ts'

function progress(state: ImportSummary['state'], counts: Partial<ImportSummary['counts']>) {
  return { state, counts: { total: 5, done: 0, scored: 0, skipped: 0, failed: 0, ...counts } }
}

test('from sending to done', () => {
  expect(importSentence(null)).toBe('Sending …')
  expect(importSentence(progress('queued', {}))).toBe('Nothing read so far …')
  expect(importSentence(progress('running', { done: 3, scored: 2, failed: 1 }))).toBe(
    '3 files read so far: 2 scored, 1 failed …',
  )
  expect(importSentence(progress('done', { done: 5, scored: 3, skipped: 1, failed: 1 }))).toBe(
    'Done: 3 scored, 1 skipped, 1 failed.',
  )
  expect(importSentence(progress('cancelled', { done: 2, scored: 1, skipped: 1 }))).toBe(
    'Cancelled: 1 scored, 1 skipped.',
  )
  expect(importSentence(progress('cancelled', {}))).toBe('Cancelled.')
})

test('an import into which no file came whole is not called done', () => {
  expect(importSentence(progress('done', { total: 0 }))).toBe(
    'Nothing arrived: the sending broke off. Add the same files again.',
  )
})
