import type { Generated } from 'kysely'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { Rule, Tier } from '../../analysis/model/risk.ts'

/** `sent` = told on some channel; `resolved` = over by itself; `expired` = no longer of use. */
export type AlertState = 'new' | 'sent' | 'acknowledged' | 'resolved' | 'expired' | 'withdrawn' | 'past'

/** An alert: what a rule said of a day, in numbers and words, and what became of it. */
export interface AlertTable {
  id: string
  athlete_id: string
  day: CivilDay
  rule: Rule
  tier: Tier
  ratio: number
  reference: number
  reference_day: CivilDay | null
  state: AlertState
  /** Title, why, what to do, evidence and grade, as they were when it was last judged. */
  words_json: string
  created_at: number
  acknowledged_at: number | null
  withdrawn_at: number | null
  /** What it is told once by. */
  dedup_key: Generated<string | null>
  /** What else is known of it: reference session, driver, room … */
  record_json: Generated<string>
  /** What was sent of it: channel, when, whether it arrived. */
  sent_json: Generated<string>
  /** When it was resolved or expired. */
  ended_at: Generated<number | null>
  withdrawn_reason: Generated<string | null>
}
