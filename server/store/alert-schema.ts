import type { Generated } from 'kysely'
import type { AlertState } from '../../analysis/model/alert-state.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { AnyRule, Tier } from '../../analysis/model/risk.ts'

/** An alert: what a rule said of a day, in numbers and words, and what became of it. */
export interface AlertTable {
  id: string
  athlete_id: string
  day: CivilDay
  rule: AnyRule
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
  /** The tier at which it was told, or held back for good. */
  settled_tier: Generated<Tier | null>
  /** What else is known of it: reference session, driver, room … */
  record_json: Generated<string>
  /** What was sent of it: channel, when, whether it arrived. */
  sent_json: Generated<string>
  /** When it was resolved or expired. */
  ended_at: Generated<number | null>
  withdrawn_reason: Generated<string | null>
}
