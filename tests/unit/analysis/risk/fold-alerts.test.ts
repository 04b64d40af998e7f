import { describe, expect, it } from 'vitest'
import { parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import type { Finding } from '../../../../analysis/model/risk.ts'
import { foldAlerts } from '../../../../analysis/risk/fold-alerts.ts'

const SUNDAY = parseCivilDay('2025-12-21')

function finding(rule: Finding['rule'], tier: Finding['tier'], day = SUNDAY): Finding {
  return { day, rule, tier, ratio: 1.4, reference: 14, referenceDay: SUNDAY - 7 }
}

describe('folding findings', () => {
  it('keys an alert by its rule and the day it spoke', () => {
    const [group] = foldAlerts([finding('S1', 'notice')])
    expect(group?.headline.key).toBe('S1:2025-12-21')
    expect(group?.headline).toMatchObject({ ...finding('S1', 'notice') })
  })

  it('tells a day once, under its highest tier; equal tiers in the order of the rules', () => {
    const groups = foldAlerts([
      finding('S1', 'caution'),
      finding('S3', 'notice'),
      finding('W1', 'high'),
      finding('T1', 'caution'),
    ])
    expect(groups).toHaveLength(1)
    expect(groups[0]?.day).toBe(SUNDAY)
    expect(groups[0]?.headline.rule).toBe('W1')
    expect(groups[0]?.alerts.map(({ rule }) => rule)).toEqual(['W1', 'S1', 'T1', 'S3'])
  })

  it('keeps days apart and in order', () => {
    const groups = foldAlerts([finding('S1', 'high', SUNDAY + 2), finding('S1', 'notice')])
    expect(groups.map(({ day }) => day - SUNDAY)).toEqual([0, 2])
  })

  it('of nothing is nothing', () => {
    expect(foldAlerts([])).toEqual([])
  })
})
