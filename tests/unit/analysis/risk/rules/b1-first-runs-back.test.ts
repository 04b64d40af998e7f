import { describe, expect, it } from 'vitest'
import { baseWeeks } from '../../../../support/base-weeks.ts'
import { findingsOf } from '../../../../support/findings-of.ts'

const rest = (days: number): number[] => new Array<number>(days).fill(0)
// Eight base weeks, the last session on day 55 with 14, then 28 days between sessions: f = 0.65, first session on day 83.
const back = (...loads: readonly number[]) => findingsOf('B1', [...baseWeeks(8), ...rest(27), ...loads])

describe('B1, first runs back', () => {
  it('is a caution above 1.1 and high above 1.5 of the ceiling', () => {
    // 0.65 × 14 = 9.1; 1.1 × 9.1 = 10.01; 1.5 × 9.1 = 13.65
    expect(back(10)).toEqual([])
    expect(back(10.1)).toEqual([[83, 'caution', 1.11, 9.1, 55]])
    expect(back(13.6)).toEqual([[83, 'caution', 1.495, 9.1, 55]])
    expect(back(13.7)).toEqual([[83, 'high', 1.505, 9.1, 55]])
  })

  it('lets the ceiling grow by 10 % a session', () => {
    expect(back(9, 11)).toEqual([]) // ceiling 10.01
    expect(back(9, 9, 13)).toEqual([[85, 'caution', 1.181, 11.011, 55]]) // 9.1 × 1.21
  })

  it('says nothing after a gap that is no break, or so long that history begins again', () => {
    expect(findingsOf('B1', [...baseWeeks(8), ...rest(12), 30])).toEqual([])
    expect(findingsOf('B1', [...baseWeeks(8), ...rest(83), 30])).toEqual([])
  })
})
