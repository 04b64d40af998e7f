import { describe, expect, it } from 'vitest'
import { PLAIN_ROOM } from '../../../../analysis/plan/plain-room.ts'
import { room } from '../../../../analysis/plan/room.ts'
import { roomReferences } from '../../../../analysis/plan/room-references.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'
import { MONDAY, seriesOf } from '../../../support/series-of.ts'

const rest = (days: number): number[] => new Array<number>(days).fill(0)

function roomOn(loads: readonly number[], day: number, races: readonly number[] = []) {
  const { familiar, stretch, limitedBy, state } = room(seriesOf(loads), MONDAY + day, {
    ...PLAIN_ROOM,
    races: races.map((race) => MONDAY + race),
  })
  return { familiar, stretch, limitedBy, state }
}

// Sixteen base weeks (Tue 6, Thu 8, Sat 6, Sun 14): largest 14, best week 34, best month 136.
const base = baseWeeks(16)

describe('the room of a day', () => {
  it('on the day of the long run is the long run', () => {
    // Sunday, day 111: session 14; week 34 − (6 + 8 + 6) = 14. Stretch: session 15.4, week 37.4 − 20 = 17.4.
    expect(roomOn(base, 111)).toEqual({ familiar: 14, stretch: 15, limitedBy: 'session', state: 'ok' })
  })

  it('within a week is what the last seven days leave', () => {
    // Thursday, day 108: Saturday 6, Sunday 14 and Tuesday 6 are still inside: 34 − 26 = 8; stretch 37.4 − 26 = 11.4.
    expect(roomOn(base, 108)).toEqual({ familiar: 8, stretch: 11, limitedBy: 'week', state: 'ok' })
  })

  it('looks at every seven days the session falls into', () => {
    // Sunday's 14, then a Monday that is free today but whose session lies in the seven days to next Sunday too: those
    // hold nothing yet, so today's window is the tightest: 34 − 34 = 0.
    expect(roomOn(base, 112)).toMatchObject({ familiar: 0, stretch: 3, limitedBy: 'week' }) // 37.4 − 34 = 3.4
  })

  it('does not look at the day itself or at later ones', () => {
    expect(roomOn([...base, 50, 60, 70], 112)).toEqual(roomOn(base, 112))
  })

  it('does not take a session as known before it is a week old, unless there is no other', () => {
    const known = (loads: readonly number[], day: number) => roomReferences(seriesOf(loads), MONDAY + day).session
    expect(known(base.with(110, 15), 116)).toBe(14)
    expect(known(base.with(110, 15), 117)).toBe(15)
    expect(known([9, 0], 2)).toBe(9)
    expect(roomOn([9, 0], 2)).toMatchObject({ familiar: 0, stretch: 0.5 }) // the week: 9 − 9 and 9.9 − 9
  })

  it('after a fast month is limited by the month, but not below 70 % of an average week of the best one', () => {
    // Four weeks of 45.9 after the base, judged on the Saturday after (day 145). The best credited 28 days that ended
    // by day 117 hold 14 + 3 · 34 + (8.1 + 10.8 + 8.1) = 143; days 118 … 144 hold 18.9 + 3 · 45.9 = 156.6.
    // 1.2 × 143 − 156.6 = 15; the session (18.6) and the week (26.7) would leave more.
    const faster = (factor: number) => [...base, ...baseWeeks(4, factor), ...rest(6)]
    expect(roomOn(faster(1.35), 145)).toMatchObject({ familiar: 15, stretch: 15, limitedBy: 'month' })
    // Weeks of 54.4: 14 + 102 + (9.6 + 12.8 + 9.6) = 148 and 22.4 + 3 · 54.4 = 185.6 leave nothing of 177.6; the floor
    // leaves 0.7 × 148 / 4 − 22.4 = 3.5.
    expect(roomOn(faster(1.6), 145)).toMatchObject({ familiar: 3.5, stretch: 3.5, limitedBy: 'month' })
  })

  it('in a break falls with its length, and lets the first session back be what the return allows', () => {
    expect(roomOn([...base, ...rest(13)], 125)).toMatchObject({ familiar: 11, limitedBy: 'return' }) // 14 days: 0.8 × 14 = 11.2
    expect(roomOn([...base, ...rest(27)], 139)).toMatchObject({ familiar: 9, stretch: 10 }) // 0.65 × 14 = 9.1; 10.01
    expect(roomOn([...base, ...rest(55)], 167)).toMatchObject({ familiar: 4.5 }) // 0.35 × 14 = 4.9
  })

  it('in the weeks back grows with the sessions and stays within the weekly ceiling', () => {
    // Back on day 139 with 9: the next ceiling is 10.01; the week's is 0.65 × 34 = 22.1, so 13.1 are left.
    expect(roomOn([...base, ...rest(27), 9, 0], 141)).toMatchObject({ familiar: 10, limitedBy: 'return' })
    // After 9, 9 and 3 in a row only 22.1 − 21 = 1.1 are left.
    expect(roomOn([...base, ...rest(27), 9, 9, 3], 142)).toMatchObject({ familiar: 1, limitedBy: 'return' })
  })

  it('after an ultra is halved for a week, then 0.7 and 0.85, and the ultra itself is known as 15.4', () => {
    const ultra = [...base, ...rest(6), 80, ...rest(30)] // day 118
    // Six days after: the ultra still fills the seven days.
    expect(roomOn(ultra, 124).familiar).toBe(0)
    expect(roomOn(ultra, 125).familiar).toBe(7.5) // 0.5 × 15.4 = 7.7
    expect(roomOn(ultra, 126).familiar).toBe(10.5) // 0.7 × 15.4 = 10.78
    expect(roomOn([...ultra.slice(0, 126), 5], 133).familiar).toBe(13) // 0.85 × 15.4 = 13.09
  })

  it('eases the weeks after a race the athlete named, also one that was no longer than usual', () => {
    const loads = [...base, ...rest(7)]
    expect(roomOn(loads, 118).familiar).toBe(14) // seven days after Sunday
    expect(roomOn(loads, 118, [111]).familiar).toBe(7) // 0.5 × 14
  })

  it('in a cold start has values, and says so', () => {
    expect(roomOn(baseWeeks(4), 28)).toMatchObject({ state: 'cold-start' }) // 27 days since the first session
    expect(roomOn(baseWeeks(4), 29)).toMatchObject({ state: 'ok' })
    expect(roomOn([...base, ...rest(84)], 194)).toMatchObject({ state: 'ok' }) // 83 days since the last session
    expect(roomOn([...base, ...rest(84)], 195)).toMatchObject({ state: 'cold-start', familiar: 4.5 })
  })

  it('without history is none', () => {
    const none = { familiar: 0, stretch: 0, limitedBy: 'session', state: 'cold-start' }
    expect(roomOn([], 0)).toEqual(none)
    expect(roomOn([10, 12], 0)).toEqual(none)
    expect(roomOn([10, 12], -5)).toEqual(none)
  })
})
