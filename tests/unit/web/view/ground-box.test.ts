import { expect, test } from 'vitest'
import { groundBox, isTold, withinTheWorld } from '../../../../web/view/ground-box.ts'

const VIEW = { west: 4, south: 52, east: 4.1, north: 52.05 }

test('more is asked for than is in view, so that small moves need no new answer', () => {
  const told = groundBox(VIEW)
  expect(told?.west).toBeCloseTo(3.97, 9)
  expect(told?.north).toBeCloseTo(52.065, 9)
  const moved = { ...VIEW, west: 4.02, east: 4.12 }
  expect(isTold(moved, told!, false)).toBe(true)
  expect(isTold({ ...VIEW, west: 4.2, east: 4.3 }, told!, false)).toBe(false)
})

test('never more than three degrees are asked for, and nothing when more is in view', () => {
  const wide = groundBox({ west: 4, south: 50, east: 6.8, north: 52.9 })
  expect(wide!.east - wide!.west).toBeLessThanOrEqual(3)
  expect(wide!.north - wide!.south).toBeLessThanOrEqual(3)
  expect(groundBox({ west: 4, south: 50, east: 7.1, north: 51 })).toBeNull()
})

test('a map without a size asks for nothing, and the pole is the end', () => {
  expect(groundBox({ ...VIEW, east: 4 })).toBeNull()
  expect(groundBox({ west: 0, south: 89, east: 1, north: 90 })?.north).toBe(90)
})

test('what was cut is asked for again when much less is in view', () => {
  const told = { west: 4, south: 52, east: 5, north: 53 }
  const near = { west: 4.4, south: 52.4, east: 4.5, north: 52.5 }
  expect(isTold(near, told, false)).toBe(true)
  expect(isTold(near, told, true)).toBe(false)
  expect(isTold({ ...told, west: 4.1 }, told, true)).toBe(true)
})

test('over the antimeridian both sides are asked for, each as the maps hold it', () => {
  expect(withinTheWorld({ west: 179.5, south: -17, east: 180.5, north: -16 })).toEqual([
    { box: { west: 179.5, south: -17, east: 180, north: -16 }, turn: 0 },
    { box: { west: -180, south: -17, east: -179.5, north: -16 }, turn: 360 },
  ])
  expect(withinTheWorld({ west: -181, south: 0, east: -180.5, north: 1 })).toEqual([
    { box: { west: 179, south: 0, east: 179.5, north: 1 }, turn: -360 },
  ])
  expect(withinTheWorld(VIEW)).toEqual([{ box: VIEW, turn: 0 }])
})
