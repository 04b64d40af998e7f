import { expect, test } from 'vitest'
import { neatStretch } from '../../../../web/view/neat-stretch.ts'

const WAY = { metres: 6314.27, units: 'metric' } as const

test('to a hundredth of a kilometre, in either order', () => {
  expect(neatStretch(2344.9, 1201, WAY)).toEqual({ fromMetres: 1200, toMetres: 2340 })
})

test('to a hundredth of a mile', () => {
  const stretch = neatStretch(1600, 3200, { ...WAY, units: 'imperial' })
  expect(stretch?.fromMetres).toBeCloseTo(0.99 * 1609.344, 9)
  expect(stretch?.toMetres).toBeCloseTo(1.99 * 1609.344, 9)
})

test('the ends of the way are kept as they are', () => {
  expect(neatStretch(-40, 9000, WAY)).toEqual({ fromMetres: 0, toMetres: 6314.27 })
  expect(neatStretch(6250, 6314.27, WAY)?.toMetres).toBe(6314.27)
})

test('nothing between them is no stretch', () => {
  expect(neatStretch(1201, 1203, WAY)).toBeNull()
  expect(neatStretch(7000, 8000, WAY)).toBeNull()
})
