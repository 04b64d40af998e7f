import { describe, expect, it } from 'vitest'
import { baseWeeks } from '../../../../support/base-weeks.ts'
import { findingsOf } from '../../../../support/findings-of.ts'

const loads = baseWeeks(12)
/** Sand on the given days of twelve base weeks. */
const judged = (sand: Record<number, number>) =>
  findingsOf('S2w', loads, { sand: Object.assign(new Array<number>(84).fill(0), sand) })

describe('S2w, a week of sand', () => {
  it('speaks on the third sand day of a week of at least 3 calf-km', () => {
    expect(judged({ 50: 1, 52: 1, 54: 1 })).toEqual([[54, 'caution', 3, 1, null]])
    expect(judged({ 50: 1, 52: 1, 54: 0.9 })).toEqual([]) // 2.9
    expect(judged({ 50: 2, 54: 2 })).toEqual([]) // two days
    expect(judged({ 50: 1, 52: 1, 57: 2 })).toEqual([]) // day 50 has dropped out: two days again
  })

  it('compares with the best seven days that ended 7 to 35 days ago', () => {
    // Day 40 held 1.5, so the week that ended then held 1.5, and day 54 with 4 has 4 / 1.5 = 2.67.
    expect(judged({ 40: 1.5, 50: 1, 52: 1, 54: 2 })).toEqual([[54, 'caution', 2.667, 1.5, 46]])
    expect(judged({ 40: 2, 50: 1, 52: 1, 54: 2 })).toEqual([]) // 4 / 2 is not above 2
    // Day 12 is in weeks that ended on days 12 … 18; day 54 looks at 19 … 47.
    expect(judged({ 12: 2, 50: 1, 52: 1, 54: 2 })).toEqual([[54, 'caution', 4, 1, null]])
    expect(judged({ 13: 2, 50: 1, 52: 1, 54: 2 })).toEqual([[55, 'caution', 4, 1, null]]) // ended on day 19 too: a day later
  })

  it('speaks once in 14 days', () => {
    const holiday = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [50 + i, 2 ** (i / 2)]))
    const days = judged(holiday).map(([day]) => day)
    // 1 + 1.41 = 2.41 on day 51, 4.41 with three days on day 52; again on day 66 at the earliest, when sand has ended
    // but the last seven days are still more than twice those a week before.
    expect(days).toEqual([52, 66])
  })

  it('needs 28 days of history', () => {
    expect(judged({ 20: 2, 22: 2, 24: 2 })).toEqual([])
  })
})
