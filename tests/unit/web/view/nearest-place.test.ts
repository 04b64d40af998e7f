import { expect, test } from 'vitest'
import { nearestPlace, type PlacesInPixels } from '../../../../web/view/nearest-place.ts'

function inPixels(points: readonly (readonly [number, number])[], starts: readonly number[] = [0]): PlacesInPixels {
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    isStart: Uint8Array.from(points, (_, i) => (starts.includes(i) ? 1 : 0)),
  }
}

/** A hundred pixels east and back again on the same line. */
const OUT_AND_BACK = inPixels([
  ...Array.from({ length: 11 }, (_, i) => [i * 10, 0] as const),
  ...Array.from({ length: 10 }, (_, i) => [90 - i * 10, 1] as const),
])

test('the nearest place is meant, when it is within reach', () => {
  const track = inPixels([
    [0, 0],
    [50, 0],
    [100, 0],
  ])
  expect(nearestPlace(track, { x: 52, y: 6, reach: 20, last: null })).toBe(1)
  expect(nearestPlace(track, { x: 52, y: 26, reach: 20, last: null })).toBeNull()
})

test('between two places far apart the line is pointed at, and the nearer end meant; over a gap there is no line', () => {
  const ends = [
    [0, 0],
    [200, 0],
  ] as const
  expect(nearestPlace(inPixels(ends), { x: 90, y: 3, reach: 20, last: null })).toBe(0)
  expect(nearestPlace(inPixels(ends), { x: 110, y: 3, reach: 20, last: null })).toBe(1)
  expect(nearestPlace(inPixels(ends, [0, 1]), { x: 110, y: 3, reach: 20, last: null })).toBeNull()
})

test('on a way out and back the pass that was pointed at is followed', () => {
  expect(nearestPlace(OUT_AND_BACK, { x: 30, y: 0, reach: 20, last: 2 })).toBe(3)
  expect(nearestPlace(OUT_AND_BACK, { x: 30, y: 0, reach: 20, last: 18 })).toBe(17)
  // All along the way back, though the way out lies nearer.
  let last = 18
  for (let x = 20; x <= 80; x += 5) {
    last = nearestPlace(OUT_AND_BACK, { x, y: -1, reach: 20, last }) ?? -1
    expect(last).toBeGreaterThan(10)
  }
})

test('at a crossing the way one came along goes on', () => {
  const east = Array.from({ length: 21 }, (_, i) => [i * 5, 50] as const)
  const south = Array.from({ length: 21 }, (_, i) => [50, i * 5] as const)
  const cross = inPixels([...east, ...south], [0, 21])
  expect(nearestPlace(cross, { x: 51, y: 51, reach: 20, last: 9 })).toBe(10)
  expect(nearestPlace(cross, { x: 51, y: 51, reach: 20, last: 30 })).toBe(31)
})

test('however far the pointer strays, a drag has a place', () => {
  expect(nearestPlace(OUT_AND_BACK, { x: 400, y: 300, reach: Number.POSITIVE_INFINITY, last: 3 })).toBe(10)
})

test('a single place can be pointed at', () => {
  expect(nearestPlace(inPixels([[5, 5]]), { x: 7, y: 7, reach: 20, last: null })).toBe(0)
})
