import { expect, it } from 'vitest'
import { shownPath } from '../../../../server/files/shown-path.ts'

it.each([
  ['2019/March/run.fit', '2019/March/run.fit'],
  ['someone@example.com/someone@example.com_7.fit', 'file/7.fit'],
  ['old\\watch\\run.gpx', 'old/watch/run.gpx'],
  ['../.././runs//run.fit', 'runs/run.fit'],
  ['run.fit', 'run.fit'],
  ['', 'file'],
])('%j is shown as %j', (path, shown) => {
  expect(shownPath(path)).toBe(shown)
})
