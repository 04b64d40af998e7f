import { describe, expect, it } from 'vitest'
import { baseWeeks } from '../../../../support/base-weeks.ts'
import { findingsOf } from '../../../../support/findings-of.ts'

// Six base weeks (longest 14 on Sundays, the last on day 41), then a day of rest and the judged session on day 43.
const judgedOn43 = (load: number) => findingsOf('S1', [...baseWeeks(6), 0, load])

describe('S1, longest session', () => {
  it('is silent up to 10 % more, also when rounding lifts 1.1 × 14 above it', () => {
    expect(judgedOn43(14)).toEqual([])
    expect(judgedOn43(15.4)).toEqual([])
  })

  it('steps at 1.1, 1.3 and 2, and names the latest of equal days', () => {
    expect(judgedOn43(15.5)).toEqual([[43, 'notice', 1.107, 14, 41]]) // 15.5 / 14
    expect(judgedOn43(18.2)).toEqual([[43, 'notice', 1.3, 14, 41]]) // 1.3 × 14, not above it
    expect(judgedOn43(18.3)).toEqual([[43, 'caution', 1.307, 14, 41]])
    expect(judgedOn43(28)).toEqual([[43, 'caution', 2, 14, 41]])
    expect(judgedOn43(28.1)).toEqual([[43, 'high', 2.007, 14, 41]])
  })

  it('compares with the 30 days before, not the 31st', () => {
    const loads = baseWeeks(10)
    loads[71 - 31] = 30 // far enough back to be forgotten by the window
    expect(findingsOf('S1', [...loads, 0, 20], {}, 70)).toEqual([[71, 'notice', 1.429, 14, 69]]) // but not unfamiliar
    loads[71 - 30] = 30
    expect(findingsOf('S1', [...loads, 0, 20], {}, 70)).toEqual([])
  })

  it('drops one tier for a load known from the last 90 days, not below notice', () => {
    const loads = baseWeeks(16)
    const judged = (known: number, knownDay: number, load: number) =>
      findingsOf('S1', [...loads.with(knownDay, known), 0, load], {}, 112)
    expect(judged(0, 60, 20)).toEqual([[113, 'caution', 1.429, 14, 111]])
    expect(judged(18.2, 60, 20)).toEqual([[113, 'notice', 1.429, 14, 111]]) // 20 is within 1.1 × 18.2 = 20.02
    expect(judged(18.1, 60, 20)).toEqual([[113, 'caution', 1.429, 14, 111]]) // 1.1 × 18.1 = 19.91
    expect(judged(18.2, 113 - 90, 20)).toEqual([[113, 'notice', 1.429, 14, 111]])
    expect(judged(18.2, 113 - 91, 20)).toEqual([[113, 'caution', 1.429, 14, 111]])
    expect(judged(30, 60, 30)).toEqual([[113, 'caution', 2.143, 14, 111]]) // high, dropped once
    expect(judged(20, 60, 15.5)).toEqual([[113, 'notice', 1.107, 14, 111]])
  })

  it('needs a rise of at least half a calf-km', () => {
    const short = baseWeeks(6, 1, [0, 2, 0, 2, 0, 2, 4])
    expect(findingsOf('S1', [...short, 0, 4.49])).toEqual([]) // 12 % more, but only 0.49
    expect(findingsOf('S1', [...short, 0, 4.5])).toEqual([[43, 'notice', 1.125, 4, 41]])
  })

  it('needs 28 days of history', () => {
    // First session on day 1; day 28 is 27 days later, day 29 is 28.
    expect(findingsOf('S1', [...baseWeeks(4), 20])).toEqual([])
    expect(findingsOf('S1', [...baseWeeks(4), 0, 20])).toEqual([[29, 'caution', 1.429, 14, 27]])
  })

  it('needs six sessions in 42 days', () => {
    const sparse = (count: number) => {
      const loads = new Array<number>(50).fill(0)
      loads[0] = 5 // history begins
      for (let i = 0; i < count; i++) loads[49 - 8 * i] = 5
      return [...loads, 8]
    }
    // 49 41 33 25 17 9 lie within 8 … 49; 8 days apart is no break.
    expect(findingsOf('S1', sparse(5))).toEqual([])
    expect(findingsOf('S1', sparse(6))).toEqual([[50, 'caution', 1.6, 5, 49]])
  })

  it('leaves the sessions of a return to B1', () => {
    const back = [...baseWeeks(8), ...new Array<number>(14).fill(0), 20]
    expect(findingsOf('S1', back)).toEqual([])
    expect(findingsOf('B1', back)).toHaveLength(1)
  })

  it('says nothing of a lighter day', () => {
    expect(findingsOf('S1', [...baseWeeks(6), 0, 0.5])).toEqual([])
  })
})
