import { expect, test } from 'vitest'
import { parsePlace } from '../../../../web/view/parse-place.ts'
import type { Ring } from '../../../../web/view/parse-ring.ts'
import { PLACE_SURFACES } from '../../../../web/view/place-surfaces.ts'

const RING: Ring = [
  [4.2, 52.1],
  [4.3, 52.1],
  [4.3, 52.2],
]
const FIELDS = { placeName: ' Beach ', placeSurface: 'dry_sand' }

test('a place as it is kept', () => {
  expect(parsePlace(FIELDS, RING)).toEqual({ ok: true, value: { name: 'Beach', surface: 'dry_sand', ring: RING } })
})

test.each([
  [{ ...FIELDS, placeName: ' ' }, RING, 'placeName'],
  [{ ...FIELDS, placeSurface: 'treadmill' }, RING, 'placeSurface'],
  [FIELDS, RING.slice(1), 'ring'],
  [FIELDS, Array.from({ length: 501 }, () => RING[0]!), 'ring'],
])('what is missing is said at its field (%#)', (fields, ring, name) => {
  const parsed = parsePlace(fields, ring)
  expect(parsed.ok ? [] : Object.keys(parsed.error)).toEqual([name])
})

test('sand comes first among the grounds, and what lies nowhere is none of them', () => {
  expect(PLACE_SURFACES.slice(0, 2)).toEqual(['wet_sand', 'dry_sand'])
  expect(PLACE_SURFACES).not.toContain('treadmill')
  expect(PLACE_SURFACES).not.toContain('unknown')
})
