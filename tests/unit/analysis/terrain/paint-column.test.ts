import { expect, it } from 'vitest'
import { SURFACES } from '../../../../analysis/model/surface.ts'
import { NO_PAINT, paintColumn } from '../../../../analysis/terrain/paint-column.ts'

const names = (codes: Uint8Array) => [...codes].map((code) => (code === NO_PAINT ? '' : SURFACES[code]))
/** Stretches of 10 m; their middles lie at 5, 15, 25, 35 m. */
const DISTANCE = Float64Array.of(0, 10, 20, 30, 40)

it('paints the stretches whose middle lies within', () => {
  const paint = [{ fromMetres: 14, toMetres: 26, surface: 'dry_sand' }] as const
  expect(names(paintColumn(DISTANCE, paint))).toEqual(['', '', 'dry_sand', 'dry_sand', ''])
  expect(names(paintColumn(DISTANCE, [{ fromMetres: 16, toMetres: 24, surface: 'mud' }]))).toEqual(['', '', '', '', ''])
})

it('paints from end to end, ends included, also stretches of no length', () => {
  const standing = Float64Array.of(0, 10, 10, 20, 20)
  const paint = [{ fromMetres: 0, toMetres: 20, surface: 'grass' }] as const
  expect(names(paintColumn(standing, paint))).toEqual(['grass', 'grass', 'grass', 'grass', 'grass'])
})

it('lays later paint over earlier, and takes paint off again', () => {
  const paint = [
    { fromMetres: 0, toMetres: 40, surface: 'gravel' },
    { fromMetres: 10, toMetres: 30, surface: 'mud' },
    { fromMetres: 20, toMetres: 40, surface: null },
  ] as const
  expect(names(paintColumn(DISTANCE, paint))).toEqual(['gravel', 'gravel', 'mud', '', ''])
})

it('bears paint beyond the way, turned round, and a way of one sample', () => {
  expect(names(paintColumn(DISTANCE, [{ fromMetres: 100, toMetres: 200, surface: 'mud' }]))).not.toContain('mud')
  expect(names(paintColumn(DISTANCE, [{ fromMetres: 30, toMetres: 10, surface: 'mud' }]))).not.toContain('mud')
  expect(names(paintColumn(Float64Array.of(0), [{ fromMetres: 0, toMetres: 0, surface: 'mud' }]))).toEqual(['mud'])
})
