import { expect, test } from 'vitest'
import type { ActivityDetail } from '../../../../web/contract.ts'
import { groundTable } from '../../../../web/view/ground-table.ts'

const GROUND: ActivityDetail['ground'] = [
  { surface: 'dry_sand', source: 'set', metres: 2345.1, calfKm: 4.4462 },
  { surface: 'dry_sand', source: 'map', metres: 1203.4, calfKm: 2.3349 },
  { surface: 'unknown', source: 'unknown', metres: 2, calfKm: 0.0002 },
]

function table(units: 'metric' | 'imperial', surface: ActivityDetail['overrides']['surface'] = null) {
  const paint = [{ fromMetres: 0, toMetres: 1, surface: 'dry_sand' }]
  const overrides = { paint, surface } as unknown as ActivityDetail['overrides']
  return groundTable({ ground: GROUND, overrides }, units)
}

test('what is shown adds up, and a trace never reads as none', () => {
  const { rows, distance, calfKm, unit } = table('metric')
  expect(rows.map((row) => [row.name, row.source, row.distance, row.calfKm])).toEqual([
    ['dry, soft sand', 'painted by you', '2.35', '4.45'],
    ['dry, soft sand', 'surface map', '1.20', '2.33'],
    ['unknown ground', 'scored as road', '<0.01', '<0.01'],
  ])
  expect([distance, unit, calfKm]).toEqual(['3.55', 'km', '6.78'])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(3)
})

test('miles; and what was set for the whole session is not called painted', () => {
  expect(table('imperial')).toMatchObject({ distance: '2.21', unit: 'mi', calfKm: '6.78' })
  expect(table('metric', 'road').rows[0]?.source).toBe('set by you')
})
