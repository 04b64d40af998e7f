import { expect, test } from 'vitest'
import { waitingRows } from '../../../../server/usecases/waiting-rows.ts'

const PLACE = { athleteId: 'a', importId: 'i', first: 0 }

test('a file beyond any activity has its outcome at once, and a surface map the way to where it belongs', () => {
  const rows = waitingRows(
    [
      { name: 'run.fit', path: 'i/0', bytes: 5 },
      { name: 'film.bin', overLimit: 64 * 1024 * 1024 },
      { name: 'coast/latest.osm.pbf', overLimit: 64 * 1024 * 1024 },
    ],
    PLACE,
  )
  expect(rows.map(({ status, reason }) => [status, reason])).toEqual([
    ['queued', undefined],
    ['failed', 'too-large'],
    ['skipped', 'unsupported-format'],
  ])
  expect(rows[2]?.message).toContain('soleus surfaces add')
})
