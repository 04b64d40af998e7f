import { describe, expect, it } from 'vitest'
import { baseWeeks } from '../../../../support/base-weeks.ts'
import { findingsOf } from '../../../../support/findings-of.ts'

// Six base weeks and a session of 6 calf-km on day 43, of which `sand` on sand; sand before it as given.
const loads = [...baseWeeks(6), 0, 6]
const judged = (sand: number, before: Record<number, number> = {}) =>
  findingsOf('S2', loads, { sand: Object.assign(new Array<number>(44).fill(0), before, { 43: sand }) }, 43)

describe('S2, sand in a session', () => {
  it('counts the known as at least 1 calf-km: first sand speaks above 1.5, loudly above 3', () => {
    expect(judged(1.5)).toEqual([])
    expect(judged(1.6)).toEqual([[43, 'caution', 1.6, 1, null]])
    expect(judged(3)).toEqual([[43, 'caution', 3, 1, null]])
    expect(judged(3.1)).toEqual([[43, 'high', 3.1, 1, null]])
  })

  it('compares with the most of 42 days', () => {
    expect(judged(4, { 3: 2 })).toEqual([[43, 'caution', 2, 2, 3]])
    expect(judged(4, { 1: 2 })).toEqual([[43, 'caution', 2, 2, 1]]) // 42 days before
    expect(judged(4, { 0: 2 })).toEqual([[43, 'high', 4, 1, null]]) // 43 days before
    expect(judged(3, { 3: 2 })).toEqual([]) // 1.5 times
    expect(judged(2, { 3: 0.8 })).toEqual([[43, 'caution', 2, 1, null]]) // 0.8 counts as 1
  })

  it('needs 28 days of history and a day of at least 1 calf-km', () => {
    expect(findingsOf('S2', baseWeeks(4), { sand: baseWeeks(4) })).toEqual([])
    const little = [...baseWeeks(6), 0, 0.9]
    expect(findingsOf('S2', little, { sand: [...new Array<number>(43).fill(0), 0.9] })).toEqual([])
  })
})
