import { expect, test } from 'vitest'
import { room } from '../../../../analysis/plan/room.ts'
import { roomLeft } from '../../../../analysis/plan/room-left.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'
import { MONDAY, seriesOf } from '../../../support/series-of.ts'

const SUNDAY = MONDAY + 118

test('what a day already holds is taken off its room, in halves and never below nothing', () => {
  const series = seriesOf([...baseWeeks(16), 0, 6, 0, 8, 0, 6])
  const before = room(series, SUNDAY)
  expect(before.familiar).toBe(14)
  expect(roomLeft(before, series)).toBe(before)
  const after = (load: number) => roomLeft(before, seriesOf([...baseWeeks(16), 0, 6, 0, 8, 0, 6, load]))
  expect(after(3.2)).toMatchObject({ familiar: 10.5, stretch: Math.floor(2 * (before.stretch - 3.2)) / 2 })
  expect(after(30)).toMatchObject({ familiar: 0, stretch: 0, sand: 0, climb: 0 })
})
