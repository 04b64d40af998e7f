import { expect, test } from 'vitest'
import type { ActivityItem } from '../../../../web/contract.ts'
import { isOnBelt } from '../../../../web/view/is-on-belt.ts'

const over = (metresBySurface: ActivityItem['activity']['metresBySurface']) =>
  ({ activity: { metresBySurface } }) as Pick<ActivityItem, 'activity'>

test('a session is on a treadmill when all of its metres are', () => {
  expect(isOnBelt(over({ treadmill: 8000 }))).toBe(true)
  expect(isOnBelt(over({ treadmill: 8000, road: 0 }))).toBe(true)
  expect(isOnBelt(over({ treadmill: 8000, road: 500 }))).toBe(false)
  expect(isOnBelt(over({ unknown: 8000 }))).toBe(false)
  expect(isOnBelt(over({}))).toBe(false)
})
