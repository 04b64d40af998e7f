import { expect, test } from 'vitest'
import { isOnFoot } from '../../../../web/view/is-on-foot.ts'
import { sessionItem } from '../session-item.ts'

test.each([
  ['running', 'trail', true],
  ['hiking', null, true],
  ['fitness_equipment', 'treadmill', true],
  ['cycling', null, false],
  ['e_biking', null, false],
  ['fitness_equipment', 'indoor_cycling', false],
  ['stair_climbing', null, false],
])('%s, %s', (sport, subSport, expected) => {
  expect(isOnFoot(sessionItem({ sport, subSport }, {}))).toBe(expected)
})
