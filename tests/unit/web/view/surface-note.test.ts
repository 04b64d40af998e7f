import { expect, test } from 'vitest'
import type { ActivityDetail } from '../../../../web/contract.ts'
import { surfaceNote } from '../../../../web/view/file-notes.ts'

type Rows = readonly Pick<ActivityDetail['ground'][number], 'source' | 'metres'>[]

function note(knownSurfaceShare: number, rows: Rows, surface: 'grass' | null = null): string {
  return surfaceNote({
    activity: { surfaceSource: 'unknown' },
    ground: rows.map((row) => ({ surface: row.source === 'unknown' ? 'unknown' : 'grass', calfKm: 1, ...row })),
    knownSurfaceShare,
    overrides: { surface },
  } as unknown as ActivityDetail)
}

test('every source is named, what tells of most first, and where most is unknown too', () => {
  const rows: Rows = [
    { source: 'set', metres: 500 },
    { source: 'unknown', metres: 7000 },
    { source: 'map', metres: 2500 },
  ]
  expect(note(0.3, rows)).toBe('30 % known, from the surface map and set by you; the rest is scored as road.')
  expect(note(1, rows.slice(0, 1))).toBe('100 % known, set by you.')
})

test('a little is not nothing, and nearly all is not all', () => {
  expect(note(0.001, [{ source: 'map', metres: 10 }])).toBe(
    '1 % known, from the surface map; the rest is scored as road.',
  )
  expect(note(0.999, [{ source: 'file', metres: 10 }])).toMatch(/^99 % known, from tags in the file;/)
  expect(note(0, [])).toBe('Not known, so it is scored as road.')
  expect(note(0, [], 'grass')).toBe('Set by you for the whole session.')
})
