import type { AlertState } from '../model/alert-state.ts'
import type { CivilDay } from '../model/civil-day.ts'
import type { DaySpan } from '../model/day-span.ts'
import type { AnyRule, Tier } from '../model/risk.ts'
import { lifeMessages } from './life-messages.ts'
import { nextState } from './next-state.ts'
import { type LocalClock, localDayOf } from './quiet-hours.ts'

/** Something a rule says now, of any kind, and whether it is news. */
export interface LifeFinding {
  /** Rule and day, `W1:2025-12-21`; unique within an athlete. */
  readonly key: string
  readonly rule: AnyRule
  readonly day: CivilDay
  readonly tier: Tier
  /** NaN where a rule has none. */
  readonly ratio: number
  readonly reference: number
  /** What it speaks of came in within 72 h of its end; else it is a mark in the past (rule D5). */
  readonly isNews: boolean
  /** First day on which it is over; NaN while it lasts. */
  readonly endedOn: CivilDay
}

/** What is stored of an alert. */
export interface StoredLife {
  readonly key: string
  readonly rule: AnyRule
  readonly day: CivilDay
  readonly tier: Tier
  readonly ratio: number
  readonly reference: number
  readonly state: AlertState
  /** The tier at which it was told, or held back for good; null = neither yet. */
  readonly settledTier: Tier | null
}

/** A finding with the state it has now. */
export interface LivingAlert {
  readonly finding: LifeFinding
  readonly state: AlertState
  readonly settledTier: Tier | null
}

/** What the athlete set. Quiet hours are minutes of the local day and may go over midnight. */
export interface LifeSettings extends LocalClock {
  readonly snoozes: readonly { readonly rule: AnyRule; readonly until: number }[]
  /** Races and camps: S1, W1 and T1 of these days are kept, not told. */
  readonly overloads: readonly DaySpan[]
  /** While E0 or E1 is active no load or pain alert is told. */
  readonly isSafetyActive: boolean
}

/** A push that was sent or waits to be. */
export interface SentPush {
  readonly key: string
  readonly kind: LifeMessage['kind']
  /** Keys of the alerts it tells. */
  readonly alerts: readonly string[]
  /** When it is due, unix seconds. */
  readonly when: number
}

export interface LifeInput {
  readonly findings: readonly LifeFinding[]
  readonly stored: readonly StoredLife[]
  readonly settings: LifeSettings
  /** Pushes of the last eight days, and those that wait. */
  readonly sent: readonly SentPush[]
  /** Unix seconds. */
  readonly now: number
}

/** What to store of one alert; only alerts that change are listed. */
export interface LifeChange {
  readonly key: string
  /** null = withdrawn: what is stored stays as it was. */
  readonly finding: LifeFinding | null
  readonly state: AlertState
  readonly settledTier: Tier | null
  /** Why it was withdrawn, or that it is over; null otherwise. */
  readonly reason: 'history-changed' | 'over' | null
}

/** One message for all that is said of a day: what to tell, how, and when. */
export interface LifeMessage {
  /** Idempotency key: channel, kind, day and tier. */
  readonly key: string
  readonly kind: 'load' | 'pain'
  readonly day: CivilDay
  readonly tier: Tier
  /** Keys of the alerts it tells, headline first. */
  readonly alerts: readonly string[]
  /** `push` goes at once or after the quiet hours, `digest` with Monday's; the inbox has everything anyway. */
  readonly via: 'push' | 'digest'
  /** Unix seconds, not before this. */
  readonly when: number
}

export interface LifeOutcome {
  readonly changes: readonly LifeChange[]
  readonly messages: readonly LifeMessage[]
  /** Keys of pushes in `sent` that are still to come and of which nothing holds any more. */
  readonly cancelled: readonly string[]
}

/**
 * What becomes of every alert, stored and found, when the diary has been judged at `now`: what to store, what to tell, how
 * and when. Pure: judged again with what it said stored, it changes and tells nothing. Found ones that are news are told
 * once, and again only when their tier rises; those that are over expire or are resolved; those that no longer hold
 * are withdrawn and kept. `findings` are all that holds now, of whole history and of every kind.
 */
export function alertLife({ findings, stored, settings, sent, now }: LifeInput): LifeOutcome {
  const today = localDayOf(now, settings)
  const known = new Map(stored.map((alert) => [alert.key, alert]))
  const found = new Set(findings.map(({ key }) => key))
  const alerts = findings.map((finding) => {
    const before = known.get(finding.key)
    return { finding, state: nextState(finding, before, today), settledTier: before?.settledTier ?? null }
  })
  const { messages, settled } = lifeMessages({ alerts, settings, sent, now })
  const changes: LifeChange[] = []
  for (const alert of settled) {
    const { key } = alert.finding
    const reason = alert.state === 'expired' || alert.state === 'resolved' ? 'over' : null
    if (!isSame(alert, known.get(key))) changes.push({ key, ...alert, reason })
  }
  for (const { key, state, settledTier } of stored) {
    if (found.has(key) || state === 'withdrawn') continue
    changes.push({ key, finding: null, state: 'withdrawn', settledTier, reason: 'history-changed' })
  }
  const cancelled = sent
    .filter(({ alerts: told, when }) => when > now && !told.some((key) => found.has(key)))
    .map(({ key }) => key)
  return { changes, messages, cancelled }
}

/** Sums in another order differ in the last bits; that is no change. */
const SAME = 1e-9

function isSame({ finding, state, settledTier }: LivingAlert, before: StoredLife | undefined): boolean {
  const isClose = (a: number, b: number) => Object.is(a, b) || Math.abs(a - b) <= SAME * Math.abs(b)
  return (
    before !== undefined &&
    before.state === state &&
    before.settledTier === settledTier &&
    before.tier === finding.tier &&
    isClose(before.ratio, finding.ratio) &&
    isClose(before.reference, finding.reference)
  )
}
