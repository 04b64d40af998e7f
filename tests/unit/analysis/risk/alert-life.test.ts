import { describe, expect, it } from 'vitest'
import { type CivilDay, formatCivilDay, parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import type { AnyRule, Tier } from '../../../../analysis/model/risk.ts'
import {
  alertLife,
  type LifeFinding,
  type LifeOutcome,
  type LifeSettings,
  type SentPush,
  type StoredLife,
} from '../../../../analysis/risk/alert-life.ts'

/** A Sunday. Clocks run two hours ahead of UTC. */
const SUNDAY = parseCivilDay('2025-12-21')
const OFFSET = 7200
const at = (day: CivilDay, hour: number, minute = 0) => day * 86_400 + hour * 3600 + minute * 60 - OFFSET

const SETTINGS: LifeSettings = {
  snoozes: [],
  overloads: [],
  quietFromMinute: 21 * 60,
  quietToMinute: 7 * 60,
  offsetAt: () => OFFSET,
  isSafetyActive: false,
}

function found(rule: AnyRule, tier: Tier, more: Partial<LifeFinding> = {}): LifeFinding {
  const day = more.day ?? SUNDAY
  const key = `${rule}:${formatCivilDay(day)}`
  return { key, rule, day, tier, ratio: 1.4, reference: 14, isNews: true, endedOn: day + 7, ...more }
}

/** Keeps what an outcome says to store, as the server does. */
function diary(settings: Partial<LifeSettings> = {}) {
  const stored = new Map<string, StoredLife>()
  const sent: SentPush[] = []
  function judge(findings: readonly LifeFinding[], now: number): LifeOutcome {
    const outcome = alertLife({
      findings,
      stored: [...stored.values()],
      settings: { ...SETTINGS, ...settings },
      sent,
      now,
    })
    for (const { key, finding, state, settledTier } of outcome.changes) {
      const figures = finding ?? stored.get(key)!
      const { rule, day, tier, ratio, reference } = figures
      stored.set(key, { key, rule, day, tier, ratio, reference, state, settledTier })
    }
    for (const { key, kind, alerts, via, when } of outcome.messages)
      if (via === 'push') sent.push({ key, kind, alerts, when })
    return outcome
  }
  const told = (findings: readonly LifeFinding[], now: number) =>
    judge(findings, now).messages.map(
      ({ via, tier, alerts, when }) => [via, tier, alerts.join(' '), when - now] as const,
    )
  const state = (rule: AnyRule, day = SUNDAY) => stored.get(`${rule}:${formatCivilDay(day)}`)?.state
  const read = (rule: AnyRule) => {
    const key = `${rule}:${formatCivilDay(SUNDAY)}`
    stored.set(key, { ...stored.get(key)!, state: 'acknowledged' })
  }
  return { judge, told, state, read }
}

describe('what is told', () => {
  it('is one message a day with all reasons, the highest tier first, and only once', () => {
    const { told, state } = diary()
    const all = [found('S3', 'notice'), found('S1', 'caution'), found('W1', 'caution'), found('S2', 'high')]
    expect(told(all, at(SUNDAY, 12))).toEqual([
      ['push', 'high', 'S2:2025-12-21 S1:2025-12-21 W1:2025-12-21 S3:2025-12-21', 0],
    ])
    expect(told(all, at(SUNDAY, 13))).toEqual([])
    expect(told(all, at(SUNDAY + 2, 13))).toEqual([])
    expect(state('S3')).toBe('sent')
  })

  it('by rule and tier: a push, the digest of next Monday at seven, or the inbox alone', () => {
    const via = (rule: AnyRule, tier: Tier) => diary().told([found(rule, tier)], at(SUNDAY, 12))[0]?.[0] ?? 'in-app'
    expect([via('S1', 'notice'), via('S1', 'caution'), via('S1', 'high')]).toEqual(['in-app', 'push', 'push'])
    expect([via('W1', 'notice'), via('W1', 'caution'), via('W1', 'high')]).toEqual(['digest', 'digest', 'push'])
    expect([via('S2', 'caution'), via('S2w', 'caution'), via('S3', 'caution')]).toEqual(['push', 'push', 'digest'])
    expect([via('T1', 'caution'), via('B1', 'caution'), via('B1w', 'high')]).toEqual(['digest', 'push', 'digest'])
    expect([via('B2', 'caution'), via('D2', 'notice'), via('P4', 'caution')]).toEqual(['push', 'in-app', 'push'])
    expect(diary().told([found('T1', 'caution')], at(SUNDAY, 12))).toEqual([
      ['digest', 'caution', 'T1:2025-12-21', 19 * 3600],
    ])
  })

  it('does not push a week of sand within three days of a day of sand', () => {
    const sandDay = found('S2', 'high', { day: SUNDAY - 3 })
    const { told } = diary()
    told([sandDay], at(SUNDAY - 3, 12))
    expect(told([sandDay, found('S2w', 'caution')], at(SUNDAY, 12))[0]?.[0]).toBe('digest')
    const older = found('S2', 'high', { day: SUNDAY - 4 })
    const other = diary()
    other.told([older], at(SUNDAY - 4, 12))
    expect(other.told([older, found('S2w', 'caution')], at(SUNDAY, 12))[0]?.[0]).toBe('push')
  })

  it('is told again only when the tier rises, and what was read is new again then', () => {
    const { told, state, read } = diary()
    told([found('S1', 'notice')], at(SUNDAY, 9))
    expect(state('S1')).toBe('new')
    read('S1')
    expect(told([found('S1', 'caution')], at(SUNDAY, 12))[0]?.slice(0, 2)).toEqual(['push', 'caution'])
    expect(told([found('S1', 'notice')], at(SUNDAY, 13))).toEqual([])
    expect(told([found('S1', 'caution')], at(SUNDAY, 14))).toEqual([])
  })

  it('waits for the end of the quiet hours, at night and in the early morning', () => {
    expect(diary().told([found('S1', 'high')], at(SUNDAY, 22))[0]?.[3]).toBe(9 * 3600)
    expect(diary().told([found('S1', 'high')], at(SUNDAY, 6, 59))[0]?.[3]).toBe(60)
    expect(diary().told([found('S1', 'high')], at(SUNDAY, 7))[0]?.[3]).toBe(0)
    expect(diary({ quietFromMinute: 0, quietToMinute: 0 }).told([found('S1', 'high')], at(SUNDAY, 3))[0]?.[3]).toBe(0)
  })

  it('is at most one load push a day and three in seven, counted by the day they are due on', () => {
    const { told } = diary()
    const all: LifeFinding[] = []
    const day = (ahead: number, hour = 12) => {
      all.push(found('S1', 'caution', { day: SUNDAY + ahead }))
      return told([...all], at(SUNDAY + ahead, hour))[0]?.[0]
    }
    expect([day(0, 22), day(1), day(2), day(3)]).toEqual(['push', 'digest', 'push', 'push']) // the first is due on day 1
    expect([day(4), day(7), day(8)]).toEqual(['digest', 'digest', 'push'])
    // What hurts is not capped.
    expect(told([...all, found('P1', 'high', { day: SUNDAY + 8 })], at(SUNDAY + 8, 13))[0]?.[0]).toBe('push')
  })

  it('of several days takes the highest tier, then the newest', () => {
    const old = found('S1', 'caution', { day: SUNDAY - 1 })
    expect(
      diary().told([old, found('S2', 'high', { day: SUNDAY - 2 }), found('S1', 'caution')], at(SUNDAY, 12)),
    ).toMatchObject([
      ['push', 'high', 'S2:2025-12-19', 0],
      ['digest', 'caution', 'S1:2025-12-21', 19 * 3600],
      ['digest', 'caution', 'S1:2025-12-20', 19 * 3600],
    ])
  })
})

describe('what is held back', () => {
  it('a snoozed rule stays in the inbox, also after the snooze', () => {
    const until = at(SUNDAY + 7, 12)
    const { told, state } = diary({ snoozes: [{ rule: 'S1', until }] })
    expect(told([found('S1', 'caution')], at(SUNDAY, 12))).toEqual([])
    expect(state('S1')).toBe('new')
    expect(told([found('S1', 'caution')], until + 60)).toEqual([])
    expect(told([found('S1', 'caution'), found('S2', 'caution')], at(SUNDAY, 13))).toMatchObject([
      ['push', 'caution', 'S2:2025-12-21', 0],
    ])
  })

  it('S1, W1 and T1 of a planned race or camp; sand and pain are told all the same', () => {
    const overloads = [{ from: SUNDAY, to: SUNDAY }]
    const day = [found('S1', 'high'), found('W1', 'high'), found('T1', 'caution')]
    expect(diary({ overloads }).told(day, at(SUNDAY, 12))).toEqual([])
    expect(diary({ overloads }).told([...day, found('S2', 'high')], at(SUNDAY, 12))).toMatchObject([
      ['push', 'high', 'S2:2025-12-21', 0],
    ])
    expect(diary({ overloads }).told([...day, found('P1', 'high')], at(SUNDAY, 12))).toMatchObject([
      ['push', 'high', 'P1:2025-12-21', 0],
    ])
  })

  it('everything while a red flag is active, for good', () => {
    const { told } = diary({ isSafetyActive: true })
    expect(told([found('S1', 'high'), found('P1', 'high')], at(SUNDAY, 12))).toEqual([])
  })

  it('what is no news: a mark of the past, never told and never over', () => {
    const { told, state } = diary()
    const old = found('S1', 'high', { isNews: false, day: SUNDAY - 100 })
    expect(told([old], at(SUNDAY, 12))).toEqual([])
    expect(state('S1', SUNDAY - 100)).toBe('past')
  })
})

describe('how it ends', () => {
  it('a session after seven days, a week when it is calm; read or not', () => {
    const { judge, state, read } = diary()
    const open = [found('S1', 'caution'), found('W1', 'notice', { endedOn: Number.NaN })]
    judge(open, at(SUNDAY, 12))
    read('S1')
    judge(open, at(SUNDAY + 6, 12))
    expect([state('S1'), state('W1')]).toEqual(['acknowledged', 'sent'])
    judge([open[0]!, found('W1', 'notice', { endedOn: SUNDAY + 7 })], at(SUNDAY + 7, 12))
    expect([state('S1'), state('W1')]).toEqual(['expired', 'resolved'])
  })

  it('what no longer holds is withdrawn with its reason, and a push that waits is called back', () => {
    const { judge, state } = diary()
    judge([found('S1', 'caution')], at(SUNDAY, 22))
    const outcome = judge([], at(SUNDAY, 23))
    expect(outcome.changes).toMatchObject([{ key: 'S1:2025-12-21', state: 'withdrawn', reason: 'history-changed' }])
    expect(outcome.cancelled).toEqual(['push:load:2025-12-21:caution'])
    expect(state('S1')).toBe('withdrawn')
    expect(judge([], at(SUNDAY, 23, 30)).changes).toEqual([])
  })

  it('found again it is there again, but not told again', () => {
    const { judge, told, state } = diary()
    judge([found('S1', 'caution')], at(SUNDAY, 12))
    judge([], at(SUNDAY, 13))
    expect(told([found('S1', 'caution')], at(SUNDAY, 14))).toEqual([])
    expect(state('S1')).toBe('new')
  })

  it('judged twice nothing changes', () => {
    const { judge } = diary()
    const all = [found('S1', 'caution'), found('W1', 'high', { endedOn: Number.NaN }), found('P2', 'caution')]
    judge(all, at(SUNDAY, 12))
    expect(judge(all, at(SUNDAY, 12))).toEqual({ changes: [], messages: [], cancelled: [] })
  })
})
