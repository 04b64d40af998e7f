import { describe, expect, it } from 'vitest'
import { baseWeeks } from '../../../../support/base-weeks.ts'
import { findingsOf } from '../../../../support/findings-of.ts'

// Six base weeks and a session of 9 calf-km on day 43, of which `climb` was added by gradient; climbs before it as given.
const loads = [...baseWeeks(6), 0, 9]
const judged = (climb: number, before: Record<number, number> = {}) =>
  findingsOf('S3', loads, { climb: Object.assign(new Array<number>(44).fill(0), before, { 43: climb }) }, 43)

describe('S3, climbing in a session', () => {
  it('counts the known as at least 1.5 calf-km', () => {
    expect(judged(1.95)).toEqual([]) // 1.3 × 1.5
    expect(judged(2)).toEqual([[43, 'notice', 1.333, 1.5, null]])
    expect(judged(3)).toEqual([[43, 'notice', 2, 1.5, null]])
    expect(judged(3.1)).toEqual([[43, 'caution', 2.067, 1.5, null]])
  })

  it('compares with the most of 42 days', () => {
    expect(judged(4, { 1: 3 })).toEqual([[43, 'notice', 1.333, 3, 1]])
    expect(judged(4, { 0: 3 })).toEqual([[43, 'caution', 2.667, 1.5, null]])
    expect(judged(4, { 1: 3, 20: 3.5 })).toEqual([]) // 4 / 3.5 = 1.14
  })

  it('needs 28 days of history and a day of at least 1 calf-km', () => {
    expect(findingsOf('S3', baseWeeks(4), { climb: baseWeeks(4) })).toEqual([])
    const little = [...baseWeeks(6), 0, 0.9]
    expect(findingsOf('S3', little, { climb: [...new Array<number>(43).fill(0), 4] })).toEqual([])
  })
})
