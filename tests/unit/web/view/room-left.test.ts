import { expect, test } from 'vitest'
import { roomLeft } from '../../../../web/view/room-left.ts'
import { overviewRoom } from '../../../support/overview-room.ts'

function room(familiar: number, stretch: number, doneToday: number) {
  return roomLeft({ room: overviewRoom({ familiar, stretch }), doneToday })
}

test('what was done today is taken off and the rest floored to halves', () => {
  expect(room(8.5, 12, 0)).toEqual({ familiar: 8.5, stretch: 12 })
  expect(room(8.5, 12, 3.2)).toEqual({ familiar: 5, stretch: 8.5 })
})

test('it never falls below nothing', () => {
  expect(room(3, 4, 10)).toEqual({ familiar: 0, stretch: 0 })
})
