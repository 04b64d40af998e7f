import { describe, expect, it } from 'vitest'
import { acuteChronic } from '../../../../analysis/daily/acute-chronic.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'
import { randomNumbers } from '../../../support/random-numbers.ts'
import { seriesOf } from '../../../support/series-of.ts'

describe('acute:chronic load', () => {
  it('is 1 in steady training and unknown in the first 27 days', () => {
    const { coupled, uncoupled } = acuteChronic(seriesOf(baseWeeks(5)))
    expect(coupled[26]).toBeNaN()
    expect(coupled[27]).toBeCloseTo(1, 12)
    expect(uncoupled[34]).toBeCloseTo(1, 12)
  })

  it('is 1.6 coupled and 2 uncoupled when the week is twice as large', () => {
    // Three weeks of 34, then 68: 68 / ((3 · 34 + 68) / 4) = 68 / 42.5 = 1.6; 68 / 34 = 2
    const { coupled, uncoupled } = acuteChronic(seriesOf([...baseWeeks(3), ...baseWeeks(1, 2)]))
    expect(coupled[27]).toBeCloseTo(1.6, 12)
    expect(uncoupled[27]).toBeCloseTo(2, 12)
  })

  it('is unknown, not infinite, with nothing to divide by', () => {
    const { coupled, uncoupled } = acuteChronic(seriesOf([...new Array<number>(21).fill(0), ...baseWeeks(1)]))
    expect(coupled[27]).toBeCloseTo(4, 12)
    expect(uncoupled[27]).toBeNaN()
    expect(acuteChronic(seriesOf(new Array<number>(28).fill(0))).coupled[27]).toBeNaN()
  })

  it('keeps the identity coupled = 4u / (3 + u) for any loads', () => {
    const random = randomNumbers(1)
    const loads = Array.from({ length: 200 }, () => (random.uniform() < 0.5 ? 20 * random.uniform() : 0))
    const { coupled, uncoupled } = acuteChronic(seriesOf(loads))
    for (let day = 27; day < loads.length; day++) {
      const u = uncoupled[day]!
      expect(coupled[day]).toBeCloseTo((4 * u) / (3 + u), 10)
    }
  })
})
