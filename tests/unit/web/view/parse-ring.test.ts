import { expect, test } from 'vitest'
import { parseRing, ringText } from '../../../../web/view/parse-ring.ts'

test('corners a line each, empty lines and a first corner written again left out', () => {
  const ring = [
    [4.2, 52.1],
    [4.3, 52.1],
    [4.3, 52.2],
  ]
  expect(parseRing('52.1, 4.2\n\n52.1, 4.3\n52.2 4.3\n52.1, 4.2\n')).toEqual({ ok: true, value: ring })
  expect(parseRing('')).toEqual({ ok: true, value: [] })
})

test('the line that is no place is named', () => {
  expect(parseRing('52.1, 4.2\nover there')).toEqual({
    ok: false,
    error: 'Line 2 is no place: write it like 52.1100, 4.2675.',
  })
})

test('a ring as text reads as the same ring', () => {
  const ring = [
    [179.999999, -10],
    [-179.5, -10.25],
    [-179.5, -10],
  ] as const
  expect(parseRing(ringText(ring))).toEqual({ ok: true, value: ring })
})
