import { describe, expect, it } from 'vitest'
import { roomToWeekEnd } from '../../../../analysis/plan/room-to-week-end.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'
import { MONDAY, seriesOf } from '../../../support/series-of.ts'

const rest = (days: number): number[] => new Array<number>(days).fill(0)
const base = baseWeeks(16)
const left = (loads: readonly number[], day: number, weekStart = 0) => {
  const { weekEnd, familiar, stretch } = roomToWeekEnd(seriesOf(loads), MONDAY + day, weekStart)
  return [weekEnd - MONDAY, familiar, stretch]
}

describe('the room to the end of the week', () => {
  it('on a Monday is a whole week, whatever Sunday held', () => {
    expect(left(base, 112)).toEqual([118, 34, 37]) // 37.4
  })

  it('is less what the week has held so far', () => {
    expect(left(base, 108)).toEqual([111, 28, 31]) // Thursday: 34 − 6, 37.4 − 6
    expect(left(base, 111)).toEqual([111, 14, 17]) // Sunday: 34 − 20, 37.4 − 20
  })

  it('follows the week start of the athlete', () => {
    // Weeks from Sunday: on Thursday day 108 Sunday 14 and Tuesday 6 are done.
    expect(left(base, 108, 6)).toEqual([110, 14, 17])
  })

  it('is not negative', () => {
    expect(left([...base, 60], 113)).toEqual([118, 0, 0])
  })

  it('falls in a break and keeps to the ceiling of the weeks back', () => {
    expect(left([...base, ...rest(28)], 140)).toEqual([146, 22, 24]) // 0.65 × 34 = 22.1; 24.31
    // Back on Monday day 140 with 5: on Tuesday the ceiling of the seven days to Sunday is 22.1 still.
    expect(left([...base, ...rest(28), 5], 141)).toEqual([146, 17, 19])
  })

  it('without history is none', () => {
    expect(left([], 3)).toEqual([6, 0, 0])
  })
})
