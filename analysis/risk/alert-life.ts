import type { AlertState } from '../model/alert-state.ts'
import type { CivilDay } from '../model/civil-day.ts'
import type { DaySpan } from '../model/day-span.ts'
import type { AnyRule, Tier } from '../model/risk.ts'

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

/** What the athlete set. Minutes are of the local day; quiet hours may go over midnight. */
export interface LifeSettings {
  readonly snoozes: readonly { readonly rule: AnyRule; readonly until: number }[]
  /** Races and camps: S1, W1 and T1 of these days are kept, not told. */
  readonly overloads: readonly DaySpan[]
  readonly quietFromMinute: number
  readonly quietToMinute: number
  /** The local clock's lead over UTC at an instant, seconds. */
  readonly offsetAt: (unixSeconds: number) => number
  /** While E0 or E1 is active no load or pain alert is told. */
  readonly isSafetyActive: boolean
}

/** A load push that was sent or waits to be: when it is due, unix seconds. */
export interface SentPush {
  readonly key: string
  readonly when: number
}

export interface LifeInput {
  readonly findings: readonly LifeFinding[]
  readonly stored: readonly StoredLife[]
  readonly settings: LifeSettings
  /** Pushes of load alerts of the last eight days. */
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
  /** Why it was withdrawn, or how it ended; null otherwise. */
  readonly reason: 'history-changed' | 'over' | 'superseded' | null
}

/** One message for all that is said of a day: what to tell, how, and when. */
export interface LifeMessage {
  /** Idempotency key: day, kind and tier. */
  readonly key: string
  readonly kind: 'load' | 'pain'
  readonly day: CivilDay
  readonly tier: Tier
  /** Keys of the alerts it tells, headline first. */
  readonly alerts: readonly string[]
  /** `digest` waits for Monday's, `push` goes at once or after the quiet hours; the inbox has everything anyway. */
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
