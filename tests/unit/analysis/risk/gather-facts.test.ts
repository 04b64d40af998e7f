import { describe, expect, it } from 'vitest'
import type { Rule } from '../../../../analysis/model/risk.ts'
import { evaluateRisk } from '../../../../analysis/risk/evaluate-risk.ts'
import { gatherFacts } from '../../../../analysis/risk/gather-facts.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'
import { type SeriesParts, seriesOf } from '../../../support/series-of.ts'

/** The facts of the first finding of a rule. */
function factsOf(rule: Rule, loads: readonly number[], parts: SeriesParts = {}) {
  const series = seriesOf(loads, parts)
  const finding = evaluateRisk(series).find((candidate) => candidate.rule === rule)
  if (finding === undefined) throw new Error(`${rule} was not found`)
  return gatherFacts(series, finding, 'metric')
}

const zeros = (days: number): number[] => new Array<number>(days).fill(0)

describe('the facts of a finding', () => {
  it('S1: plain distance against the longest of the 30 days before, and the largest load ever', () => {
    // 21 calf-km on 15 km, the longest of the month 12 km: 1.25. The largest load, 18, was on day 5, 52 days before.
    const loads = baseWeeks(8).with(5, 18)
    const km = baseWeeks(8).map((load) => Math.min(load, 12))
    expect(factsOf('S1', [...loads, 0, 21], { km: [...km, 0, 15] })).toMatchObject({
      distanceRatio: 1.25,
      longestEver: 18,
    })
  })

  it('S1: does not say how far against days of unknown length', () => {
    const km = baseWeeks(8)
    expect(factsOf('S1', [...baseWeeks(8), 0, 21], { km: [...km.with(50, Number.NaN), 0, 15] }).distanceRatio).toBeNaN()
    expect(factsOf('S1', [...baseWeeks(8), 0, 21], { km: [...km, 0, Number.NaN] }).distanceRatio).toBeNaN()
    expect(factsOf('S1', [...baseWeeks(8), 0, 21]).distanceRatio).toBeNaN()
  })

  it('W1: shares of the rise', () => {
    // The seven days to day 57 hold 8 + 6 + 14 + 26 = 54, of it 4 + 10 by climbing and 5 on sand; the best week before,
    // to day 50, holds 34, of it 2 by climbing. So climbing made up 12 of the rise of 20 and sand 5.
    const climb = [...zeros(50), 2, 0, 0, 0, 0, 4, 0, 10]
    const facts = factsOf('W1', [...baseWeeks(8), 0, 26], { climb, sand: [...zeros(57), 5] })
    expect(facts.climbShare).toBeCloseTo(0.6, 12)
    expect(facts.sandShare).toBeCloseTo(0.25, 12)
  })

  it('B1: the break, the level before it and the next ceiling', () => {
    const facts = factsOf('B1', [...baseWeeks(8), ...zeros(27), 2, 12])
    // The second session back has the ceiling 0.65 × 14 × 1.1 = 10.01, the third 11.011.
    expect(facts).toMatchObject({ breakDays: 28, beforeBreak: 14 })
    expect(facts.nextCeiling).toBeCloseTo(11.011, 12)
  })

  it('B1w: the break, the best week before it and the ceiling a week later', () => {
    const facts = factsOf('B1w', [...baseWeeks(8), ...zeros(28), ...baseWeeks(1)])
    expect(facts).toMatchObject({ breakDays: 30, beforeBreak: 34 })
    expect(facts.nextCeiling).toBeCloseTo(0.65 * 34 * 1.1, 12)
  })

  it('knows nothing of what is not in the days', () => {
    const facts = factsOf('S2', [...baseWeeks(8), 0, 10], { sand: [...zeros(57), 10] })
    expect(facts.sandMetres).toBeNaN()
    expect(facts.roomThisWeek).toBeNaN()
  })
})
