import { describe, expect, it } from 'vitest'
import { baseWeeks } from '../../../../support/base-weeks.ts'
import { findingsOf } from '../../../../support/findings-of.ts'

// Eight base weeks of 34 (days 0 … 55), then one or more weeks as given. Within a base week the best seven days are 34
// on every day, so the reference of the ninth week is 34, latest on day d − 7.
const nextWeeks = (...weeks: readonly (readonly number[])[]) => findingsOf('W1', [...baseWeeks(8), ...weeks.flat()])

describe('W1, biggest week', () => {
  it('steps at 1.1, 1.3 and 1.6 of the best week of the five before', () => {
    expect(nextWeeks([0, 6, 0, 8, 0, 6, 17])).toEqual([]) // 37 / 34 = 1.088
    expect(nextWeeks([0, 6, 0, 8, 0, 6, 18])).toEqual([[62, 'notice', 1.118, 34, 55]]) // 38 / 34
    expect(nextWeeks([0, 6, 0, 8, 0, 6, 25])).toEqual([[62, 'caution', 1.324, 34, 55]]) // 45 / 34
    expect(nextWeeks([0, 6, 0, 8, 0, 6, 35])).toEqual([[62, 'high', 1.618, 34, 55]]) // 55 / 34
  })

  it('needs a rise of at least 3 calf-km', () => {
    const small = baseWeeks(8, 1, [0, 3, 0, 3, 0, 3, 5]) // 14 a week
    expect(findingsOf('W1', [...small, 0, 3, 0, 3, 0, 3, 7.9])).toEqual([]) // 16.9 / 14 = 1.21, rise 2.9
    expect(findingsOf('W1', [...small, 0, 3, 0, 3, 0, 3, 8])).toEqual([[62, 'notice', 1.214, 14, 55]])
  })

  it('speaks again within the week only when the tier rises', () => {
    // Tuesday 12: 40 / 34 = 1.18; Thursday 14: 46 / 34 = 1.35; Saturday 12: 52 / 34 = 1.53, caution still.
    expect(nextWeeks([0, 12, 0, 14, 0, 12, 14])).toEqual([
      [57, 'notice', 1.176, 34, 50],
      [59, 'caution', 1.353, 34, 52],
    ])
  })

  it('does not speak again while the week stays above 1.2 of its reference, and does after it has been calm', () => {
    // A week of 40 (1.18), then 40 against 40 is calm: the state ends, and a week of 48 is 1.2 of 40.
    const week40 = [0, 6, 0, 8, 0, 6, 20]
    const week48 = [0, 6, 0, 8, 0, 6, 28]
    expect(nextWeeks(week40, week40, week48)).toEqual([
      [62, 'notice', 1.176, 34, 55],
      [76, 'notice', 1.2, 40, 69],
    ])
  })

  it('waits seven days after it spoke before it forgets', () => {
    // Sunday 62 speaks. On Sunday 69 it is 46 / 40 = 1.15, still the same notice; but that is below 1.2 and seven days
    // later, so the state ends without a word, and the next day, a day of rest with the same seven days, speaks anew.
    const found = nextWeeks([0, 6, 0, 8, 0, 6, 20], [0, 6, 0, 8, 0, 6, 26], [0, 6, 0, 8, 0, 6, 14])
    expect(found).toEqual([
      [62, 'notice', 1.176, 34, 55],
      [70, 'notice', 1.15, 40, 63],
    ])
  })

  it('compares with the best week, so a normal week after easy ones is none', () => {
    expect(findingsOf('W1', [...baseWeeks(6), ...baseWeeks(3, 0.5), ...baseWeeks(1)])).toEqual([])
  })

  it('needs 42 days of history', () => {
    // The first session is on day 1.
    expect(findingsOf('W1', [...baseWeeks(6), 20])).toEqual([]) // day 42: 41 days
    expect(findingsOf('W1', [...baseWeeks(6), 0, 20])).toEqual([[43, 'caution', 1.412, 34, 36]]) // 48 / 34
  })

  it('needs three active weeks of the five before', () => {
    // Sessions of 5 on the given days, then 30 on day 42 against a best week of 5. The weeks looked at end on days
    // 35, 28, 21, 14 and 7; early gaps are no breaks yet.
    const withSessionsOn = (...days: readonly number[]) => {
      const loads = new Array<number>(43).fill(0)
      for (const day of days) loads[day] = 5
      return findingsOf('W1', loads.with(42, 30))
    }
    expect(withSessionsOn(0, 20, 27, 40)).toEqual([]) // 28 and 21 are active
    expect(withSessionsOn(0, 10, 20, 27, 40)).toEqual([[42, 'high', 7, 5, 33]]) // 28, 21 and 14; (30 + 5) / 5
  })

  it('leaves the first 28 days back to B1w, and until day 42 compares with at least its ceiling', () => {
    const back = [...baseWeeks(8), ...new Array<number>(28).fill(0)] // first day back: 85, a Tuesday
    const weeks = (...levels: readonly number[]) => levels.flatMap((level) => baseWeeks(1, level))
    expect(findingsOf('W1', [...back, ...weeks(1, 1, 1, 1)])).toEqual([])
    // Graded 0.4, 0.4, 0.4, 0.4 of 34, then 1 on days 112 … 118: against 0.4 the week would be 2.5 times, but the
    // ceiling on day 118, four weeks back, is 0.65 × 34 × 1.1⁴ = 32.357, and 34 / 32.36 = 1.05.
    expect(findingsOf('W1', [...back, ...weeks(0.4, 0.4, 0.4, 0.4, 1)])).toEqual([])
    expect(findingsOf('W1', [...back, ...weeks(0.4, 0.4, 0.4, 0.4, 1.2)])).toEqual([
      [118, 'notice', 1.261, 32.357, null], // 40.8 / 32.357
    ])
  })
})
