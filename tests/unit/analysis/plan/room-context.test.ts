import { describe, expect, it } from 'vitest'
import type { RoomContext } from '../../../../analysis/model/room.ts'
import { PLAIN_ROOM } from '../../../../analysis/plan/plain-room.ts'
import { room } from '../../../../analysis/plan/room.ts'
import { roomToWeekEnd } from '../../../../analysis/plan/room-to-week-end.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'
import { MONDAY, type SeriesParts, seriesOf } from '../../../support/series-of.ts'

const rest = (days: number): number[] => new Array<number>(days).fill(0)
// Sixteen base weeks (Tue 6, Thu 8, Sat 6, Sun 14): largest 14, best week 34, best month 136.
const base = baseWeeks(16)

function on(day: number, context: Partial<RoomContext> = {}, loads: readonly number[] = base, parts: SeriesParts = {}) {
  return room(seriesOf(loads, parts), MONDAY + day, { ...PLAIN_ROOM, ...context })
}
const plan = (day: number, calfKm: number, sandCalfKm = 0, climbCalfKm = 0) => {
  return { day: MONDAY + day, calfKm, sandCalfKm, climbCalfKm }
}

describe('sessions that are planned', () => {
  // Monday, day 112, asked for Tuesday week: what is planned until then counts as done.
  it('before the day take their part of its seven days', () => {
    expect(on(118, {}, base).familiar).toBe(14)
    expect(on(118, { planned: [plan(115, 25)] }).familiar).toBe(9) // 34 − 25
  })

  it('after the day take their part of the days it shares with them', () => {
    // Wednesday, day 114: Thursday's 8, Saturday's 6 and Sunday's 14 leave 34 − 28. 30 planned for the next Sunday lie
    // in the seven days to day 118: 34 − 30.
    expect(on(114).familiar).toBe(6)
    expect(on(114, { planned: [plan(118, 30)] }).familiar).toBe(4)
    expect(on(114, { planned: [plan(118, 30)] }).limit).toEqual({
      kind: 'week',
      day: MONDAY + 118,
      calfKm: 30,
      isPlanned: true,
      ending: MONDAY + 118,
      done: 30,
      known: 34,
    })
  })

  it('of the day itself do not count, and those a month ahead neither', () => {
    expect(on(114, { planned: [plan(114, 30), plan(142, 90)] })).toEqual(on(114))
  })

  it('count in the month that lies ahead', () => {
    // Four weeks of 45.9 after the base: of 1.2 × 143 the days 118 … 144 leave 15 on day 145. Day 118's 18.9 drops out on
    // day 146, but 20 planned for it come in: 171.6 − 137.7 − 20 = 13.9.
    const fast = [...base, ...baseWeeks(4, 1.35), ...rest(6)]
    expect(on(145, {}, fast)).toMatchObject({ familiar: 15, limitedBy: 'month' })
    expect(on(145, { planned: [plan(146, 20)] }, fast)).toMatchObject({ familiar: 13.5, limitedBy: 'month' })
    expect(on(145, { planned: [plan(146, 20)] }, fast).limit).toMatchObject({ calfKm: 20, isPlanned: true })
  })

  it('of the rest of the calendar week are taken off the room to its end', () => {
    const planned = [plan(117, 10), plan(119, 99)]
    const left = roomToWeekEnd(seriesOf(base), MONDAY + 112, 0, { ...PLAIN_ROOM, planned })
    expect(left).toMatchObject({ familiar: 24, stretch: 27, planned: 10 })
  })
})

describe('pain', () => {
  it('takes its share of what is left, or all of it', () => {
    expect(on(111).familiar).toBe(14)
    expect(on(111, { painFactor: 0.8 })).toMatchObject({ familiar: 11, stretch: 12, painFactor: 0.8 }) // 11.2, 12.32
    expect(on(111, { painFactor: 0 })).toMatchObject({ familiar: 0, stretch: 0, sand: 0, climb: 0 })
    expect(on(111, { painFactor: 0 }).limit.kind).toBe('pain')
    const week = (painFactor: number) => roomToWeekEnd(seriesOf(base), MONDAY + 112, 0, { ...PLAIN_ROOM, painFactor })
    expect([week(0.8).familiar, week(0).familiar]).toEqual([27, 0])
  })
})

describe('an injury on record', () => {
  const careful = [{ from: MONDAY + 100, to: MONDAY + 155, easedFrom: MONDAY + 119 }]

  it('leaves no stretch, no second day running, and no sand or hills before they are ticked', () => {
    expect(on(111, { careful })).toMatchObject({
      familiar: 0,
      stretch: 0,
      limit: { kind: 'injury', day: MONDAY + 110, calfKm: 6 },
    })
    expect(on(118, { careful }, [...base, ...rest(6)])).toMatchObject({
      familiar: 14,
      stretch: 14,
      sand: 0,
      climb: 0.5,
    })
    expect(on(119, { careful }, [...base, ...rest(7)])).toMatchObject({ stretch: 14, sand: 1.5, climb: 1.5 })
    expect(on(156, { careful: [{ ...careful[0]!, to: MONDAY + 113 }] }).limit.kind).not.toBe('injury')
  })
})

describe('what a newcomer says of the month before', () => {
  const declared = { day: MONDAY, longest: 12, week: 30 }

  it('stands in for the diary for 28 days', () => {
    expect(on(3, { declared }, [5, 0, 5])).toMatchObject({ familiar: 12, stretch: 13, state: 'ok', basis: 'declared' })
    expect(on(3, { declared }, [5, 0, 5]).limit).toMatchObject({ kind: 'session', day: Number.NaN, known: 12 })
    expect(on(27, { declared }, [5, 0, 5]).basis).toBe('declared')
    expect(on(28, { declared }, [5, 0, 5])).toMatchObject({ state: 'ok', basis: 'diary' }) // 28 days of history
    expect(on(28, { declared }, [0, 5])).toMatchObject({ state: 'cold-start', basis: 'diary' })
  })

  it('also before the first session, and never above what was really done', () => {
    expect(on(1, { declared }, [])).toMatchObject({ familiar: 12, basis: 'declared' })
    expect(on(9, { declared }, [14, 0, 5]).familiar).toBe(14)
  })

  it('keeps an ordinary second run from counting as twice the first', () => {
    expect(on(7, { declared }, [4, 0, 0, 10]).familiar).toBe(12)
    expect(on(7, {}, [4, 0, 0, 10]).familiar).toBeLessThan(12)
  })
})

describe('sand room', () => {
  const sand = (column: readonly number[], day = 111, loads = base) => on(day, {}, loads, { sand: column }).sand
  const with_ = (entries: Record<number, number>) => rest(112).map((zero, day) => entries[day] ?? zero)

  it('is a starter for who knows none', () => {
    expect(sand([])).toBe(1.5)
  })

  it('grows by half of the most, within twice the best week, less what the week has held', () => {
    expect(sand(with_({ 97: 4 }))).toBe(6) // 1.5 × 4
    expect(sand(with_({ 104: 4, 97: 4 }))).toBe(6) // both more than a week ago: 2 × 4 = 8 in the week
    expect(sand(with_({ 97: 4, 108: 3 }))).toBe(5) // 2 × 4 − 3
    expect(sand(with_({ 109: 1.5 }))).toBe(0.5) // 2 × 1 − 1.5
    expect(sand(with_({ 68: 9 }))).toBe(1.5) // 43 days ago
  })

  it('is none on the day after sand, and never more than the room', () => {
    expect(sand(with_({ 97: 4, 110: 2 }))).toBe(0)
    expect(sand(with_({ 97: 4, 110: 0.5 }))).toBe(6) // crossing a beach
    expect(sand(with_({ 97: 14 }))).toBe(15)
    expect(on(112, { painFactor: 0 }).sand).toBe(0)
  })
})

describe('climb room', () => {
  it('is 1.3 times the most of six weeks, at least 1.5, at most the room', () => {
    const climb = (column: readonly number[]) => on(111, {}, base, { climb: column }).climb
    expect(climb([])).toBe(1.5)
    expect(climb([...rest(90), 4])).toBe(5) // 5.2
    expect(climb([...rest(68), 4])).toBe(1.5)
    expect(climb([...rest(90), 20])).toBe(15)
  })
})

describe('what holds the room down', () => {
  it('is the largest session that is still inside the seven days', () => {
    expect(on(108).limit).toEqual({
      kind: 'week',
      day: MONDAY + 104,
      calfKm: 14,
      isPlanned: false,
      ending: MONDAY + 108,
      done: 26,
      known: 34,
    })
  })

  it('is the longest session known, a week old', () => {
    expect(on(111).limit).toMatchObject({ kind: 'session', day: MONDAY + 104, calfKm: 14, known: 14 })
  })

  it('is the race, the break or the month', () => {
    expect(on(118, { races: [MONDAY + 111] }, [...base, ...rest(6)]).limit).toMatchObject({
      kind: 'recovery',
      day: MONDAY + 111,
      calfKm: 14,
    })
    expect(on(139, {}, [...base, ...rest(27)]).limit).toMatchObject({ kind: 'return', day: MONDAY + 111, calfKm: 14 })
    const fast = [...base, ...baseWeeks(4, 1.35), ...rest(6)]
    expect(on(145, {}, fast).limit).toMatchObject({ kind: 'month', calfKm: 14 * 1.35, ending: MONDAY + 145 })
  })
})
