import { describe, expect, it } from 'vitest'
import { type BreakTracker, createBreakTracker } from '../../../../analysis/model/break-tracker.ts'
import { trailingSum } from '../../../../analysis/signal/trailing-sum.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'

/** The tracker after all of a history's days. */
function trackerAfter(loads: readonly number[]): BreakTracker {
  const column = Float64Array.from(loads)
  const tracker = createBreakTracker(column, trailingSum(column, 7))
  loads.forEach((load, day) => {
    tracker.advance(day, load >= 1)
  })
  return tracker
}

const rest = (days: number): number[] => new Array<number>(days).fill(0)

// Eight base weeks: sessions of 6, 8, 6 and 14 calf-km, the last on day 55 (a Sunday); largest 14, best week 34.
const history = baseWeeks(8)

describe('a return from a break', () => {
  it('does not begin after 13 days, and begins after 14', () => {
    expect(trackerAfter([...history, ...rest(12), 5]).today.sessionCeiling).toBe(Number.POSITIVE_INFINITY)
    // 0.80 × 14 = 11.2
    expect(trackerAfter([...history, ...rest(13), 5]).today.sessionCeiling).toBeCloseTo(11.2, 12)
  })

  it('gives the n-th session back f·R·1.10ⁿ, whatever was run before it', () => {
    // 28 days: f = 0.65; 0.65 × 14 = 9.1, then 10.01, then 11.011
    expect(trackerAfter([...history, ...rest(27), 2]).today.sessionCeiling).toBeCloseTo(9.1, 12)
    expect(trackerAfter([...history, ...rest(27), 2, 30]).today.sessionCeiling).toBeCloseTo(10.01, 12)
    expect(trackerAfter([...history, ...rest(27), 2, 30, 0, 1]).today.sessionCeiling).toBeCloseTo(11.011, 12)
  })

  it('ends with the session whose ceiling has reached the old level', () => {
    // 0.80 × 1.10ⁿ reaches 1 at n = 3 (0.88, 0.968, 1.0648): the fourth session back is the last.
    const back = (sessions: number) => trackerAfter([...history, ...rest(13), ...new Array<number>(sessions).fill(5)])
    expect(back(3).today.returning).toBe(true)
    expect(back(4).today.sessionCeiling).toBe(14)
    expect(back(4).today.returning).toBe(false)
    expect(back(5).today.sessionCeiling).toBe(Number.POSITIVE_INFINITY)
  })

  it('remembers the largest of the 31 days that end with the last session', () => {
    const before = [...history]
    before[55 - 31] = 40 // one day too old
    before[55 - 30] = 20
    expect(trackerAfter([...before, ...rest(13), 5]).sessionReturn()).toMatchObject({
      reference: 20,
      referenceDay: 25,
      gapDays: 14,
    })
  })

  it('does not count days below one calf-km as sessions', () => {
    const tiny = [...history, 0, 0.9, 0, 0.9, ...rest(9), 5]
    expect(trackerAfter(tiny).today.sessionCeiling).toBeCloseTo(11.2, 12)
  })

  it('does not begin within 28 days of history', () => {
    expect(trackerAfter([10, ...rest(26), 10]).today.sessionCeiling).toBe(Number.POSITIVE_INFINITY)
    expect(trackerAfter([10, ...rest(27), 10]).today.sessionCeiling).toBeCloseTo(6.5, 12)
  })
})

describe('the weeks of a return', () => {
  it('have f·B·1.10ᵏ for the k-th week back and hold for 28 days', () => {
    const loads = [...history, ...rest(27), 2, ...rest(6)] // day 83 is the first day back
    const tracker = trackerAfter(loads)
    // 0.65 × 34 = 22.1, the week after 24.31, after that 26.741, then 29.4151
    expect(tracker.today.weekCeiling).toBeCloseTo(22.1, 12)
    expect(tracker.weekCeilingOn(83 + 7)).toBeCloseTo(24.31, 12)
    expect(tracker.weekCeilingOn(83 + 27)).toBeCloseTo(29.4151, 12)
    expect(tracker.weekCeilingOn(83 + 28)).toBe(Number.POSITIVE_INFINITY)
  })

  it('never allow more than before the break', () => {
    const tracker = trackerAfter([...history, ...rest(13), 2]) // f = 0.80: 27.2, 29.92, 32.912, then 34
    expect(tracker.weekCeilingOn(69 + 21)).toBe(34)
  })

  it('are remembered for 42 days, as the least reference of W1', () => {
    const back = [...history, ...rest(27), 2]
    expect(trackerAfter([...back, ...rest(41), 0]).today).toMatchObject({ weekCeiling: 34, daysBack: 42 })
    expect(trackerAfter([...back, ...rest(42), 0]).today).toMatchObject({
      weekCeiling: 0,
      daysBack: Number.POSITIVE_INFINITY,
    })
  })
})

describe('history', () => {
  it('counts from the first day with any load', () => {
    expect(trackerAfter([0, 0, 0.5, 0, 5]).today).toMatchObject({ first: 2, history: 2 })
  })

  it('begins again after twelve weeks without a session', () => {
    expect(trackerAfter([...history, ...rest(82), 5]).today).toMatchObject({ first: 1, history: 137 })
    const again = trackerAfter([...history, ...rest(83), 5])
    expect(again.today).toMatchObject({ first: 139, history: 0, returning: false })
    expect(again.today.sessionCeiling).toBe(Number.POSITIVE_INFINITY)
  })
})
