import { expect, test } from 'vitest'
import { parsePoint } from '../../../../web/view/parse-point.ts'
import { pointText } from '../../../../web/view/point-text.ts'

test.each([
  ['52.11, 4.27', 52.11, 4.27],
  ['52.11,4.27', 52.11, 4.27],
  ['52.11 4.27', 52.11, 4.27],
  ['  52,11; 4,27 ', 52.11, 4.27],
  ['52,11 4,27', 52.11, 4.27],
  ['52,11, 4,27', 52.11, 4.27],
  ['-33.9/151', -33.9, 151],
  ['−33.9, 151', -33.9, 151],
  ['33.9° S, 151.2° E', -33.9, 151.2],
  ['33.9S 151.2E', -33.9, 151.2],
  ['N 52.11 W 4.27', 52.11, -4.27],
  ['4.27° E, 52.11° N', 52.11, 4.27],
  ['52, 4', 52, 4],
])('%s is a place', (text, latitude, longitude) => {
  expect(parsePoint(text)).toEqual({ latitude, longitude })
})

test.each([
  '',
  '52.11',
  'home',
  '91, 4',
  '52, 181',
  '52.1, 4.2, 7',
  '52° N, 4° N',
  '4 E 5 E',
  '52.1, x',
  '1e3, 4',
  'N52S, 4',
])('“%s” is none', (text) => {
  expect(parsePoint(text)).toBeNull()
})

test('a place as text reads as the same place', () => {
  const place = { latitude: -33.912345, longitude: 151.2 }
  expect(parsePoint(pointText(place))).toEqual(place)
})
