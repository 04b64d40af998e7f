import { expect, test } from 'vitest'
import type { ActivityDetail } from '../../../../web/contract.ts'
import { paintRows } from '../../../../web/view/paint-rows.ts'

const PAINT = [
  { fromMetres: 1200, toMetres: 2310, surface: 'dry_sand' },
  { fromMetres: 2000, toMetres: 2100, surface: null },
  { fromMetres: 0, toMetres: 5999.6, surface: 'grass' },
] as const

test('the last first, the whole session beneath, and each can be taken off', () => {
  const overrides = { paint: PAINT, surface: 'trail' } as unknown as ActivityDetail['overrides']
  const rows = paintRows({ overrides, metres: 6000, units: 'metric' })
  expect(rows.map(({ text, where }) => `${text}, ${where}`.replaceAll('\u00a0', ' '))).toEqual([
    'grass, whole way',
    'paint taken off, 2.00 to 2.10 km',
    'dry, soft sand, 1.20 to 2.31 km',
    'trail, whole way',
  ])
  expect(rows[1]?.off).toEqual({ to: { paint: [PAINT[0], PAINT[2]] }, back: { paint: PAINT } })
  expect(rows[3]?.off).toEqual({ to: { surface: null }, back: { surface: 'trail' } })
  expect(new Set(rows.map(({ key }) => key)).size).toBe(4)
})
