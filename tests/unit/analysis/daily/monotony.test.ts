import { describe, expect, it } from 'vitest'
import { monotony } from '../../../../analysis/daily/monotony.ts'
import { seriesOf } from '../../../support/series-of.ts'

describe('monotony', () => {
  it('is mean over standard deviation with rest days as 0', () => {
    // 0 6 0 8 0 6 14: mean 34/7 = 4.857, squares sum to 166.857, over 6 is 27.81, root 5.2735; 4.857/5.2735 = 0.92105
    expect(monotony(seriesOf([0, 6, 0, 8, 0, 6, 14]))[6]).toBeCloseTo(0.92105, 4)
  })

  it('is unknown in the first six days and after seven days of rest', () => {
    const values = monotony(seriesOf([5, 6, 7, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0]))
    expect(values[5]).toBeNaN()
    expect(values[6]).toBeGreaterThan(0)
    expect(values[12]).toBeNaN()
  })

  it('of constant training is 10, not infinite', () => {
    expect(monotony(seriesOf(new Array<number>(7).fill(5)))[6]).toBe(10)
  })
})
