import { describe, expect, test } from 'vitest'
import { importAnswer } from '../../../../web/view/import-answer.ts'
import { importOutcomesOf } from './import-outcomes-of.ts'

const duplicate = { status: 'skipped', reason: 'duplicate', count: 30 } as const
const running = { state: 'running', finishedAt: null, share: 0.3 } as const

describe('an import that is over', () => {
  test.each([
    ['nothing', importOutcomesOf({}), 'Nothing arrived: the sending broke off. Add the same files again.'],
    [
      'an archive',
      importOutcomesOf({ total: 10_515, scored: 412, skipped: 10_090, failed: 13 }),
      '412 activities found in 10,515 files.',
    ],
    [
      'files that are all activities',
      importOutcomesOf({ total: 222, scored: 222 }),
      'All 222 files are in your diary.',
    ],
    [
      'a triathlon among them',
      importOutcomesOf({ total: 2, scored: 2 }, { activities: 4 }),
      '4 activities found in 2 files.',
    ],
    [
      'what was here',
      importOutcomesOf({ total: 30, skipped: 30 }, { reasons: [duplicate] }),
      'Nothing new: all 30 files were here already.',
    ],
    [
      'photos',
      importOutcomesOf({ total: 3, skipped: 3 }, { reasons: [{ ...duplicate, reason: 'unsupported-format' }] }),
      'Nothing new in 3 files.',
    ],
    ['broken files', importOutcomesOf({ total: 3, failed: 3 }), 'None of the 3 files could be read.'],
    ['all deleted since', importOutcomesOf({ total: 2, scored: 2 }, { activities: 0 }), 'Nothing new in 2 files.'],
  ])('%s', (_, about, sentence) => {
    expect(importAnswer(about)).toBe(sentence)
  })
})

describe('a single file', () => {
  test.each([
    [importOutcomesOf({ total: 1, scored: 1 }), 'The file is in your diary.'],
    [importOutcomesOf({ total: 1, scored: 1 }, { activities: 3 }), '3 activities from one file.'],
    [importOutcomesOf({ total: 1, failed: 1 }), 'The file could not be read.'],
    [importOutcomesOf({ total: 1, skipped: 1 }, { reasons: [duplicate] }), 'Nothing new: this file was here already.'],
    [importOutcomesOf({ total: 1, skipped: 1 }), 'There is no activity in this file.'],
  ])('%#', (about, sentence) => {
    expect(importAnswer(about)).toBe(sentence)
  })
})

describe('an import under way', () => {
  test.each([
    ['queued', importOutcomesOf({}, { ...running, state: 'queued' }), 'Waiting to be read.'],
    [
      'open, before its first file',
      importOutcomesOf({}, { ...running, receiving: true }),
      'Waiting for the first file.',
    ],
    [
      'open',
      importOutcomesOf({ total: 9, scored: 2, skipped: 1 }, { ...running, receiving: true }),
      'Files are coming in: 3 files read so far, 2 activities found.',
    ],
    ['begun', importOutcomesOf({ total: 9 }, running), 'Waiting for the first file to be read.'],
    ['in an archive', importOutcomesOf({ total: 3313, skipped: 3312 }, running), '3,312 files read so far.'],
    [
      'paused',
      importOutcomesOf({ total: 9, scored: 1 }, { ...running, paused: true }),
      'Paused: 1 file read so far, 1 activity found.',
    ],
    [
      'cancelled',
      importOutcomesOf({ total: 9, scored: 1, skipped: 8 }, { state: 'cancelled' }),
      'Cancelled: 1 activity added before, and kept.',
    ],
    [
      'cancelled at once',
      importOutcomesOf({ total: 9, skipped: 9 }, { state: 'cancelled' }),
      'Cancelled: nothing was added.',
    ],
    [
      'cancelled while files are being read',
      importOutcomesOf({ total: 9, scored: 1 }, { ...running, state: 'cancelled' }),
      'Cancelling: what is being read right now is finished first.',
    ],
  ])('%s', (_, about, sentence) => {
    expect(importAnswer(about)).toBe(sentence)
  })
})
