import { expect, test } from 'vitest'
import { boxText } from '../../../../web/view/box-text.ts'
import { lengthText } from '../../../../web/view/length-text.ts'
import { ringBox } from '../../../../web/view/ring-box.ts'
import { ringSizeText } from '../../../../web/view/ring-size-text.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('lengths are as round as their size', () => {
  expect([7, 94, 344, 1000, 2226, 9940, 24_400].map((metres) => plain(lengthText(metres, 'metric')))).toEqual([
    '7 m',
    '94 m',
    '340 m',
    '1.0 km',
    '2.2 km',
    '9.9 km',
    '24 km',
  ])
  expect([10, 340, 2226, 24_400].map((metres) => plain(lengthText(metres, 'imperial')))).toEqual([
    '33 ft',
    '1,120 ft',
    '1.4 mi',
    '15 mi',
  ])
})

test('a box is told by its sides and its middle', () => {
  const box = { west: -123.28, south: 49.2, east: -122.96, north: 49.36 }
  expect(plain(boxText(box, 'metric'))).toBe('23 km × 18 km around 49.28° N, 123.12° W')
})

test('a box over the antimeridian has its middle on the globe', () => {
  const box = { west: 179.9, south: -18.2, east: 180.3, north: -18 }
  expect(plain(boxText(box, 'metric'))).toBe('42 km × 22 km around 18.10° S, 179.90° W')
})

test('a ring over the antimeridian goes on beyond it', () => {
  const ring = [
    [179.9, 0],
    [-179.9, 0],
    [-179.9, 0.1],
  ] as const
  const box = ringBox(ring)
  expect([box?.west, box?.south, box?.north]).toEqual([179.9, 0, 0.1])
  expect(box?.east).toBeCloseTo(180.1, 9)
  expect(plain(ringSizeText(ring, 'metric'))).toBe('22 km × 11 km')
  expect(ringBox([])).toBeNull()
})
