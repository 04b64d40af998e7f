import { describe, expect, it } from 'vitest'
import type { Alert } from '../../../../analysis/model/alert.ts'
import { diffAlerts, type StoredAlert } from '../../../../analysis/risk/diff-alerts.ts'

function alert(key: string, more: Partial<Alert> = {}): Alert {
  return { key, day: 20_000, rule: 'S1', tier: 'caution', ratio: 1.4, reference: 14, referenceDay: 19_993, ...more }
}

function stored(key: string, more: Partial<StoredAlert> = {}): StoredAlert {
  return { key, tier: 'caution', ratio: 1.4, reference: 14, isWithdrawn: false, ...more }
}

describe('alerts of a history judged again', () => {
  it('are added, kept and withdrawn by their keys', () => {
    const before = [stored('a'), stored('b')]
    const diff = diffAlerts(before, [alert('b'), alert('c')])
    expect(diff.added).toEqual([alert('c')])
    expect(diff.kept).toEqual([before[1]])
    expect(diff.withdrawn).toEqual([before[0]])
    expect(diff.changed).toEqual([])
  })

  it('are changed when their numbers are, and say whether the tier rose', () => {
    const before = stored('a')
    const change = (after: Alert) => diffAlerts([before], [after]).changed
    expect(change(alert('a', { ratio: 1.5 }))).toEqual([{ before, after: alert('a', { ratio: 1.5 }), tierRose: false }])
    expect(change(alert('a', { tier: 'high' }))[0]?.tierRose).toBe(true)
    expect(change(alert('a', { tier: 'notice' }))[0]?.tierRose).toBe(false)
  })

  it('are the same when only the last bits differ', () => {
    expect(diffAlerts([stored('a')], [alert('a', { ratio: 1.4 + 1e-13 })]).kept).toHaveLength(1)
  })

  it('that were withdrawn stay so, or come back as changed', () => {
    const gone = stored('a', { isWithdrawn: true })
    expect(diffAlerts([gone], [])).toEqual({ added: [], kept: [gone], changed: [], withdrawn: [] })
    expect(diffAlerts([gone], [alert('a')]).changed).toEqual([{ before: gone, after: alert('a'), tierRose: false }])
  })

  it('judged twice are all kept', () => {
    const diff = diffAlerts([stored('a'), stored('b')], [alert('a'), alert('b')])
    expect(diff).toMatchObject({ added: [], changed: [], withdrawn: [] })
  })
})
