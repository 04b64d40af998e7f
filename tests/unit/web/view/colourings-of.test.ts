import { expect, test } from 'vitest'
import type { ActivityItem } from '../../../../web/contract.ts'
import { colouringsOf } from '../../../../web/view/colourings-of.ts'

const of = (sport: string) => colouringsOf({ activity: { sport, subSport: null } } as Pick<ActivityItem, 'activity'>)

test('the ground and the cause are offered where they differ along the way: on foot', () => {
  expect(of('running')).toEqual(['load', 'grade', 'ground', 'cause'])
  expect(of('hiking')).toContain('ground')
  expect(of('cycling')).toEqual(['load', 'grade'])
})
