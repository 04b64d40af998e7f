import { expect, test } from 'vitest'
import { allSentence, failedSentence, scoredSentence, skippedSentence } from '../../../../web/view/outcome-sentences.ts'
import { reasonText } from '../../../../web/view/reason-text.ts'
import { importOutcomesOf } from './import-outcomes-of.ts'

function skipped(total: number, ...reasons: [reason: string, count: number][]) {
  const all = reasons.map(([reason, count]) => ({ status: 'skipped' as const, reason, count }))
  const sum = all.reduce((count, each) => count + each.count, 0)
  return skippedSentence(importOutcomesOf({ total, skipped: sum, scored: total - sum }, { reasons: all }))
}

test('that nearly nothing in an account export is an activity is normal, and said to be', () => {
  const normal = 'That is normal: hardly anything else is in the export of an account.'
  expect(skipped(10_515, ['not-activity', 9800], ['unsupported-format', 290])).toBe(
    `No activities: steps and sleep, settings, plans, pictures. ${normal}`,
  )
  expect(skipped(10_515, ['not-activity', 9800], ['duplicate', 23], ['no-time', 2])).toBe(
    `9,800 no activities: steps and sleep, settings, plans, pictures; 23 here already; 2 tracks without times, mostly planned routes. ${normal}`,
  )
  expect(skipped(4, ['unsupported-format', 3])).toBe('No activities: steps and sleep, settings, plans, pictures.')
})

test('files that were here, were cancelled, or were skipped for a reason of a later version', () => {
  expect(skipped(30, ['duplicate', 30])).toBe('Here already.')
  expect(skipped(9, ['cancelled', 5], ['some-new-reason', 2])).toBe('5 not read any more; 2 for other reasons.')
  expect(skipped(9)).toBe('None.')
})

test('scored files: how many activities, and how many of them were recorded twice', () => {
  expect(scoredSentence(importOutcomesOf({ total: 5, scored: 5 }))).toBe('In your diary.')
  expect(scoredSentence(importOutcomesOf({ total: 5, scored: 5 }, { activities: 7 }))).toBe(
    '7 activities in them. In your diary.',
  )
  expect(scoredSentence(importOutcomesOf({ total: 5, scored: 5 }, { joined: 2 }))).toBe(
    '2 are second recordings of a session that was here; nothing is counted twice.',
  )
  expect(scoredSentence(importOutcomesOf({ total: 5, failed: 5 }))).toBe('None.')
  expect(scoredSentence(importOutcomesOf({ total: 5, failed: 2 }, { state: 'running' }))).toBe('None so far.')
})

test('all files: known, not known yet, and left unread', () => {
  expect(allSentence(importOutcomesOf({ total: 5, scored: 5 }))).toBe('Every file has its outcome.')
  expect(allSentence(importOutcomesOf({ total: 5 }, { state: 'running', finishedAt: null }))).toMatch(/^As far as/)
  expect(allSentence(importOutcomesOf({ total: 5, skipped: 5 }, { state: 'cancelled' }))).toMatch(/Add the same files/)
})

test('failed files say why, one or many', () => {
  expect(failedSentence(importOutcomesOf({ total: 1, failed: 1 }))).toMatch(/^Could not be read\. It says why/)
  expect(failedSentence(importOutcomesOf({ total: 9, failed: 2 }))).toMatch(/^Could not be read\. Each says why/)
  expect(failedSentence(importOutcomesOf({ total: 9, scored: 9 }))).toBe('None.')
})

test('a reason nobody has words for yet is still readable', () => {
  expect(reasonText('broken-fit')).toBe('damaged')
  expect(reasonText('some-new-reason')).toBe('some new reason')
})
