import { expect, test } from 'vitest'
import { trackWindows } from '../../../../web/view/track-windows.ts'
import { northwards, waySamples } from './way-samples.ts'

const places = northwards(101)
const each = (load: (row: number) => number) => places.map((_, row) => (row === 0 ? 0 : load(row)))

test('an even way costs the same everywhere, also at its ends', () => {
  const { rate } = trackWindows(waySamples({ places, causes: { flat: each(() => 0.01) } }))
  for (const one of rate) expect(one).toBeCloseTo(1, 9)
})

test('a rate is that of the fifty metres around: one row of ten metres of sand is a fifth of it at most', () => {
  const sand = each((row) => (row === 50 ? 0.01 : 0))
  const { rate } = trackWindows(waySamples({ places, causes: { flat: each(() => 0.01), sand } }))
  expect(rate[40]).toBeCloseTo(1, 9)
  // Row 50 is the stretch from 490 to 500 m; 60 m lie between the rows on either side of 25 m.
  expect(rate[50]).toBeCloseTo(1 + 0.01 / 0.06, 9)
})

test('shoes that save load are taken from it', () => {
  const { rate } = trackWindows(waySamples({ places, causes: { flat: each(() => 0.01), shoes: each(() => -0.001) } }))
  expect(rate[50]).toBeCloseTo(0.9, 9)
})

test('where the session stands still there is no rate', () => {
  const still = waySamples({ places: places.slice(0, 5), step: 0 })
  expect([...trackWindows(still).rate]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN])
})

test('the colour is that of the greatest cause besides the flat, once it is a notable share', () => {
  const flat = each(() => 0.01)
  const causeAt = (sand: number, climb: number) =>
    trackWindows(waySamples({ places, causes: { flat, sand: each(() => sand), climb: each(() => climb) } })).cause[50]
  expect(causeAt(0, 0)).toBe('flat')
  expect(causeAt(0.001, 0)).toBe('flat')
  expect(causeAt(0.004, 0.003)).toBe('sand')
  expect(causeAt(0.003, 0.004)).toBe('climb')
})
