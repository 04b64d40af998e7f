import type { Generated } from 'kysely'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { Flag } from './schema.ts'

/** The tables of what the athlete tells: check-ins, warning signs, plans, shoes, injuries. A part of the schema. */
export interface DiaryTables {
  check_in: CheckInTable
  safety_event: SafetyEventTable
  data_question: DataQuestionTable
  snooze: SnoozeTable
  overload: OverloadTable
  planned_session: PlannedSessionTable
  shoe: ShoeTable
  shoe_default: ShoeDefaultTable
  injury: InjuryTable
}

/** Pain is 0 to 10, null = not asked. Words and lists are those of analysis/model/check-in.ts. */
interface CheckInTable {
  id: string
  athlete_id: string
  kind: string
  day: CivilDay
  /** The moment it tells of. */
  at: number
  activity_id: string | null
  pain_before: number | null
  pain_during: number | null
  pain_after: number | null
  pain_morning: number | null
  stiffness_minutes: number | null
  course: string | null
  side: string | null
  sites_json: string
  /** Without history (travel, operations …) unless the athlete agreed that it is kept. */
  signs_json: string
  is_reported_better: Flag | null
  weekly_json: string | null
  created_at: number
  changed_at: number
  deleted_at: number | null
}

/** Never changed and never deleted. `levels_json` is what the signs came to then, history that may not be kept included. */
interface SafetyEventTable {
  id: string
  athlete_id: string
  episode_id: string
  at: number
  kind: string
  signs_json: string
  levels_json: string
  /** How it ended with a professional. */
  seen_day: CivilDay | null
  outcome: 'cleared' | 'treated' | null
}

export type QuestionAnswer = 'rested' | 'injured' | 'ill' | 'trained'

interface DataQuestionTable {
  athlete_id: string
  /** The last day with an activity before the empty ones. */
  after_day: CivilDay
  asked_at: number
  answer: QuestionAnswer | null
  answered_at: number | null
  /** When a late activity filled the gap, so that there is nothing to ask any more. */
  filled_at: number | null
}

interface SnoozeTable {
  athlete_id: string
  rule: string
  days: number
  until: number
  created_at: number
}

interface OverloadTable {
  id: string
  athlete_id: string
  kind: 'race' | 'camp'
  name: string
  from_day: CivilDay
  to_day: CivilDay
  created_at: number
}

interface PlannedSessionTable {
  id: string
  athlete_id: string
  day: CivilDay
  name: string
  distance_m: number
  ascent_m: number
  /** 0 to 1. */
  sand_share: number
  sand: 'dry' | 'wet'
  /** Null = the athlete's usual. */
  speed_mps: number | null
  calf_km: number
  sand_calf_km: number
  climb_calf_km: number
  /** What was run of it. */
  activity_id: string | null
  analysis_version: number
  changes: Generated<number>
  created_at: number
  changed_at: number
}

export type ShoeKind = 'usual' | 'minimal' | 'plated' | 'stability'

interface ShoeTable {
  id: string
  athlete_id: string
  name: string
  kind: ShoeKind
  /** Heel to toe, millimetres; null = not known. */
  drop_mm: number | null
  /** What it had run before it was entered here. */
  start_m: number
  /** What an export calls it. */
  gear: string | null
  retired_at: number | null
  created_at: number
}

interface ShoeDefaultTable {
  athlete_id: string
  sport: string
  valid_from: CivilDay
  shoe_id: string | null
}

interface InjuryTable {
  id: string
  athlete_id: string
  day: CivilDay
  side: 'left' | 'right' | 'both'
  kind: 'calf' | 'achilles'
  /** When the athlete or the physio ticked that sand and hills may come back. */
  eased_day: CivilDay | null
  healed_day: CivilDay | null
  created_at: number
}
