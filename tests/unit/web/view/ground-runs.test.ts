import { expect, test } from 'vitest'
import type { Samples } from '../../../../web/contract.ts'
import { groundRuns } from '../../../../web/view/ground-runs.ts'

test('grounds follow one another, and standing is no ground', () => {
  const samples = {
    length: 7,
    surfaces: ['road', 'dry_sand'],
    columns: { distance: [0, 10, 20, 20, 35, 50, 50], surface: [0, 0, 0, 1, 1, null, 0] },
  } as unknown as Samples
  expect(groundRuns(samples)).toEqual([
    { fromMetres: 0, toMetres: 20, surface: 'road' },
    { fromMetres: 20, toMetres: 35, surface: 'dry_sand' },
    { fromMetres: 35, toMetres: 50, surface: 'unknown' },
  ])
})
