import { expect, test } from 'vitest'
import { shortLength } from '../../../../web/view/parse-short-length.ts'
import { parseZone } from '../../../../web/view/parse-zone.ts'

const HOME = { zoneName: ' Home ', zoneCentre: '52.1, 4.27', zoneRadius: '300' }

test('a zone in metres and in feet', () => {
  const place = { name: 'Home', latitude: 52.1, longitude: 4.27 }
  expect(parseZone(HOME, 'metric')).toEqual({ ok: true, value: { ...place, radiusMetres: 300 } })
  const inFeet = parseZone({ ...HOME, zoneRadius: '1000' }, 'imperial')
  expect(inFeet.ok && inFeet.value.radiusMetres).toBeCloseTo(304.8, 9)
})

test('the ends the slider shows can be kept, in either unit', () => {
  for (const units of ['metric', 'imperial'] as const) {
    for (const metres of [50, 2000]) {
      const parsed = parseZone({ ...HOME, zoneRadius: shortLength(metres, units) }, units)
      expect(parsed.ok && parsed.value.radiusMetres).toBeCloseTo(metres, 0)
      expect(parsed.ok && parsed.value.radiusMetres >= 50 && parsed.value.radiusMetres <= 2000).toBe(true)
    }
  }
})

test.each([
  [{ ...HOME, zoneName: '' }, 'zoneName'],
  [{ ...HOME, zoneCentre: 'home' }, 'zoneCentre'],
  [{ ...HOME, zoneRadius: '49' }, 'zoneRadius'],
  [{ ...HOME, zoneRadius: '2001' }, 'zoneRadius'],
  [{ ...HOME, zoneRadius: '' }, 'zoneRadius'],
])('%o is refused at its field', (fields, name) => {
  const parsed = parseZone(fields, 'metric')
  expect(parsed.ok ? [] : Object.keys(parsed.error)).toEqual([name])
})
