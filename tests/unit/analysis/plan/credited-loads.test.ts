import { describe, expect, it } from 'vitest'
import { creditedLoads } from '../../../../analysis/plan/credited-loads.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'

const rest = (days: number): number[] => new Array<number>(days).fill(0)
const credit = (loads: readonly number[], day: number) => creditedLoads(Float64Array.from(loads))[day]

describe('credited loads', () => {
  it('let one session raise the known by a tenth at most', () => {
    const loads = [...baseWeeks(6), 0, 100, 0, 100]
    expect(credit(loads, 43)).toBeCloseTo(15.4, 12) // 1.1 × 14
    expect(credit(loads, 45)).toBeCloseTo(16.94, 12) // 1.1 × 15.4
    expect(credit([...baseWeeks(6), 0, 15], 43)).toBe(15)
  })

  it('count in full for the first 28 days', () => {
    // The first session is on day 1.
    expect(credit([...baseWeeks(4), 100], 28)).toBe(100)
    expect(credit([...baseWeeks(4), 0, 100], 29)).toBeCloseTo(15.4, 12)
  })

  it('look 30 days back, with nothing there 180 days, with nothing there they count in full', () => {
    expect(credit([...baseWeeks(4), ...rest(40), 100], 68)).toBeCloseTo(15.4, 12)
    expect(credit([...baseWeeks(4), ...rest(179), 100], 207)).toBeCloseTo(15.4, 12) // day 27 is 180 days back
    expect(credit([...baseWeeks(4), ...rest(180), 100], 208)).toBe(100)
  })

  it('of nothing are nothing', () => {
    expect([...creditedLoads(new Float64Array(3))]).toEqual([0, 0, 0])
    expect(creditedLoads(new Float64Array(0)).length).toBe(0)
  })
})
