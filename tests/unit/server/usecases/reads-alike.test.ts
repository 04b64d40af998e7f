import { expect, it } from 'vitest'
import { readsAlike } from '../../../../server/usecases/recalculate.ts'

const NONE = { flat: 0, climb: 0, sand: 0, ground: 0, treadmill: 0, shoes: 0 }
const load = (calfKm: number, causes: Partial<typeof NONE> = {}) => ({ calfKm, causes: { ...NONE, ...causes } })

it.each([
  ['the same to one decimal', load(10.01), load(10.04), true],
  ['another decimal', load(10.04), load(10.06), false],
  ['another part', load(10, { flat: 9, climb: 1 }), load(10, { flat: 8, climb: 2 }), false],
  ['a trace where there was none', load(0), load(0.01), false],
  ['one trace and another', load(0.01), load(0.04), true],
  ['a part below zero that reads as none', load(10, { shoes: -0.01 }), load(10), true],
])('%s', (_, before, after, alike) => {
  expect(readsAlike(before, after)).toBe(alike)
})
