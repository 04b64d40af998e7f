import type { Generated } from 'kysely'
import type { CheckInKind, Course, Side } from '../../analysis/model/check-in.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { GapAnswer } from '../../analysis/model/gap.ts'
import type { AnyRule, Tier } from '../../analysis/model/risk.ts'
import type { SafetyEvent } from '../../analysis/model/safety-episode.ts'
import type { SandKind } from '../../analysis/model/surface.ts'
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
  told: ToldTable
}

/** Pain is 0 to 10, null = not asked. Words and lists are those of analysis/model/check-in.ts. */
interface CheckInTable {
  id: string
  athlete_id: string
  kind: CheckInKind
  day: CivilDay
  /** The moment it tells of. */
  at: number
  activity_id: string | null
  pain_before: number | null
  pain_during: number | null
  pain_after: number | null
  pain_morning: number | null
  stiffness_minutes: number | null
  course: Course | null
  side: Side | null
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
  kind: SafetyEvent['kind']
  signs_json: string
  levels_json: string
  /** To the question of E2. */
  is_better: Flag | null
  /** How it ended with a professional. */
  seen_day: CivilDay | null
  outcome: 'cleared' | 'treated' | null
}

interface DataQuestionTable {
  athlete_id: string
  /** The last day with an activity before the empty ones. */
  after_day: CivilDay
  asked_at: number
  answer: GapAnswer | null
  answered_at: number | null
}

interface SnoozeTable {
  athlete_id: string
  rule: AnyRule
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
  kind: 'run' | 'walk'
  distance_m: number
  climb_m: number
  /** 0 to 1. */
  sand_share: number
  sand: SandKind
  speed_mps: number
  /** Metres of way by grade, of a way from a file. */
  route_json: string | null
  calf_km: number
  sand_calf_km: number
  climb_calf_km: number
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
  side: Side
  kind: 'calf' | 'achilles'
  /** When the athlete or the physio ticked that sand and hills may come back. */
  eased_day: CivilDay | null
  healed_day: CivilDay | null
  created_at: number
}

/** A message that was told or waits to be. */
interface ToldTable {
  athlete_id: string
  key: string
  kind: 'safety' | 'alert' | 'question' | 'digest' | 'test'
  tier: Tier | null
  /** `digest` waits for Monday's. */
  via: 'push' | 'digest'
  /** Not before this. */
  due_at: number
  title: string
  body: string
  /** Where in the app it leads. */
  path: string
  is_health: Flag
  /** Keys of the alerts it tells. */
  alerts_json: Generated<string>
  created_at: number
  cancelled_at: number | null
  /** When it was handed to the channels there were; null = not yet. */
  handed_at: Generated<number | null>
}
