import { expect, it } from 'vitest'
import { importBar, importLine } from '../../../../server/cli/import-line.ts'
import { ProgressDisplay } from '../../../../server/cli/progress-display.ts'
import type { ImportSummary } from '../../../../server/usecases/import-progress.ts'

const GOING: ImportSummary = {
  id: 'x',
  createdAt: '2026-03-01T11:00:00.000Z',
  finishedAt: null,
  title: null,
  state: 'running',
  paused: false,
  receiving: false,
  counts: { total: 10_000, done: 3400, scored: 100, skipped: 3300, failed: 0 },
  share: 0.3456,
  filesPerSecond: 112.4,
  secondsLeft: 59.2,
}

it('says how far an import is, no more than is known', () => {
  expect(importLine(GOING)).toBe('34 %, 3400 of 10000 files, 112 files/s, 60 s left')
  expect(importLine({ ...GOING, filesPerSecond: 1.25, secondsLeft: 7300 })).toContain('1.3 files/s, 2 h 2 min left')
  const begun = { ...GOING, receiving: true, share: null, filesPerSecond: null }
  expect(importLine(begun)).toBe('3400 of 10000 files so far')
  const nothing = { total: 0, done: 0, scored: 0, skipped: 0, failed: 0 }
  expect(importLine({ ...begun, counts: nothing })).toBe('copying the first files')
  expect(importLine({ ...begun, filesPerSecond: 0 })).toBe('3400 of 10000 files so far')
  expect(importLine({ ...GOING, paused: true })).toBe('34 %, 3400 of 10000 files, paused')
})

it('draws a bar that fits the terminal', () => {
  expect(importBar(GOING, 100)).toBe('[########................] 34 %, 3400 of 10000 files, 112 files/s, 60 s left')
  expect(importBar(GOING, 40)).toHaveLength(39)
})

it('draws over itself on a terminal, and elsewhere tells now and then in plain lines', () => {
  let now = 0
  const written: string[] = []
  const write = (text: string) => written.push(text)
  const terminal = new ProgressDisplay({ isTTY: true, columns: 80, write }, () => now)
  terminal.show(GOING)
  terminal.show(GOING)
  terminal.say('soleus: cannot read x')
  now = 300
  terminal.show(GOING)
  terminal.clear()
  terminal.clear()
  expect(written.map((text) => text.replaceAll('\r\u001b[K', '<').slice(0, 8))).toEqual([
    '<[######',
    '<',
    'soleus: ',
    '<[######',
    '<',
  ])

  written.length = 0
  const file = new ProgressDisplay({ write }, () => now)
  for (let second = 0; second < 25; second++) {
    now = 300 + second * 1000
    file.show(GOING)
  }
  expect(written).toEqual([`${importLine(GOING)}\n`, `${importLine(GOING)}\n`])
})
