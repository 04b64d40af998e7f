import { describe, expect, it } from 'vitest'
import { parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import { evaluateRisk } from '../../../../analysis/risk/evaluate-risk.ts'
import { RULE_LIMITS } from '../../../../analysis/risk/rule-limits.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'
import { MONDAY, seriesOf } from '../../../support/series-of.ts'

describe('all rules over a history', () => {
  it('list the findings of a day in the order of the rules, with civil days', () => {
    // Day 57: 45 calf-km, of it 20 by climbing and 10 on sand, on top of 28 in six days: S1 3.2, S2 10, S3 13, W1 73 / 34.
    const loads = [...baseWeeks(8), 0, 45]
    const zeros = new Array<number>(57).fill(0)
    const found = evaluateRisk(seriesOf(loads, { climb: [...zeros, 20], sand: [...zeros, 10] }))
    expect(found.map(({ day, rule, tier }) => [day - MONDAY, rule, tier])).toEqual([
      [57, 'S1', 'high'],
      [57, 'S2', 'high'],
      [57, 'S3', 'caution'],
      [57, 'W1', 'high'],
    ])
    expect(found[0]).toMatchObject({ day: parseCivilDay('2025-03-04'), referenceDay: parseCivilDay('2025-03-02') })
    expect(found[1]?.referenceDay).toBeNaN()
  })

  it('find nothing in a history without days or without load', () => {
    expect(evaluateRisk(seriesOf([]))).toEqual([])
    expect(evaluateRisk(seriesOf(new Array<number>(100).fill(0)))).toEqual([])
  })

  it('take other limits as an argument, for a careful phase', () => {
    const careful = { ...RULE_LIMITS, S1: { ...RULE_LIMITS.S1, notice: { ...RULE_LIMITS.S1.notice, value: 1 } } }
    const series = seriesOf(baseWeeks(9).with(62, 15)) // 15 / 14 = 1.07
    expect(evaluateRisk(series)).toEqual([])
    expect(evaluateRisk(series, careful)).toMatchObject([{ rule: 'S1', tier: 'notice' }])
  })
})
