import { describe, expect, it } from 'vitest'
import { baseWeeks } from '../../../../support/base-weeks.ts'
import { findingsOf } from '../../../../support/findings-of.ts'

describe('T1, a month that builds fast', () => {
  it('compares 28 days with the best 28 days that ended 28 to 112 days ago', () => {
    // 8 weeks of 34, then weeks of 45: on Sundays 28 days hold 147, 158, 169 (1.243) and at last 180 (1.324 of 136).
    const found = findingsOf('T1', [...baseWeeks(8), ...baseWeeks(5, 45 / 34)])
    expect(found).toEqual([[83, 'caution', 1.324, 136, 55]])
  })

  it('is silent at exactly 1.3', () => {
    // 34 × 1.3 = 44.2 for four weeks: 176.8 / 136 = 1.3
    expect(findingsOf('T1', [...baseWeeks(8), ...baseWeeks(4, 1.3)])).toEqual([])
  })

  it('speaks once in 28 days', () => {
    const days = findingsOf('T1', [
      ...baseWeeks(8),
      ...Array.from({ length: 16 }, (_, week) => baseWeeks(1, 1.1 ** (week + 1))).flat(),
    ])
    expect(days.map(([day]) => day)).toEqual([87, 115, 143])
  })

  it('needs 56 days of history', () => {
    // First session on day 1: day 57 is 56 days later. Four weeks of 34, then twice as much.
    const found = findingsOf('T1', [...baseWeeks(4), ...baseWeeks(6, 2)])
    expect(found[0]?.[0]).toBe(57)
  })

  it('needs six sessions in the 28 days before these 28', () => {
    // Sessions of 34 on Sundays are four in 28 days; base weeks of the same load have sixteen.
    const rare = baseWeeks(8, 1, [0, 0, 0, 0, 0, 0, 34])
    expect(findingsOf('T1', [...rare, ...baseWeeks(3, 2.5)])).toEqual([])
    expect(findingsOf('T1', [...baseWeeks(8), ...baseWeeks(3, 2.5)])).toHaveLength(1)
  })

  it('is silent while the return of single sessions lasts', () => {
    // Back on day 84, f = 0.65: the ceiling reaches 14 with the sixth session (0.65 × 1.1⁵ = 1.047). Three sessions of 60
    // and six of 30 both make 180 in 28 days, 1.324 of the 136 before the break.
    const back = [...baseWeeks(8), ...new Array<number>(28).fill(0)]
    expect(findingsOf('T1', [...back, 60, 60, 60])).toEqual([])
    expect(findingsOf('T1', [...back, 30, 30, 30, 30, 30, 30])).toEqual([[89, 'caution', 1.324, 136, 56]])
  })
})
