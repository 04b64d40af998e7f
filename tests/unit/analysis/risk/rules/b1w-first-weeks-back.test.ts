import { describe, expect, it } from 'vitest'
import { baseWeeks } from '../../../../support/base-weeks.ts'
import { findingsOf } from '../../../../support/findings-of.ts'

// Eight base weeks, four weeks off; the first session back is on Tuesday, day 85: gap 30 days, f = 0.65.
const start = [...baseWeeks(8), ...new Array<number>(28).fill(0)]
const back = (...levels: readonly number[]) =>
  findingsOf('B1w', [...start, ...levels.flatMap((level) => baseWeeks(1, level))])

describe('B1w, first weeks back', () => {
  it('has the ceiling 0.65 × 34 = 22.1 in the first week', () => {
    // Sunday, day 90: 34 / 22.1 = 1.538
    expect(back(1)).toEqual([[90, 'high', 1.538, 22.1, 55]])
    expect(back(0.7)).toEqual([]) // 23.8: 1.077
    expect(back(0.8)).toEqual([[90, 'caution', 1.231, 22.1, 55]]) // 27.2
  })

  it('needs a rise of at least 3 calf-km', () => {
    expect(back(25 / 34)).toEqual([]) // 25 / 22.1 = 1.131, but 2.9 above
  })

  it('lets the ceiling grow by 10 % a week and speaks once in seven days', () => {
    // Sundays of the second and third week: 34 / (22.1 × 1.1) = 1.399 and 34 / (22.1 × 1.21) = 1.271.
    // In the fourth, 34 / 29.415 = 1.156 on day 111, 26 days back.
    expect(back(1, 1, 1, 1, 1)).toEqual([
      [90, 'high', 1.538, 22.1, 55],
      [97, 'caution', 1.399, 24.31, 55],
      [104, 'caution', 1.271, 26.741, 55],
      [111, 'caution', 1.156, 29.415, 55],
    ])
  })

  it('ends after 28 days', () => {
    // Day 113 is 28 days back.
    expect(back(0.5, 0.5, 0.5, 0.5, 3).every(([day]) => day < 113)).toBe(true)
  })
})
