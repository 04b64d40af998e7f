import { z } from 'zod'
import type { ExportedRow } from '../store/export-store.ts'

// As in restored-row.ts: an export may come from a stranger, and what is held here is what the program relies on.
const id = z.string().regex(/^[\w-]{1,64}$/)
const number = z.number()
const known = z.number().nullable()
const text = z.string().max(10_000)
const word = z.string().regex(/^[a-z_]{1,40}$/)
const flag = z.union([z.literal(0), z.literal(1)])
const day = z.number().int().min(-25_567).max(84_006)
const instant = z.number().min(-2.3e9).max(7.3e9)
const pain = z.number().min(0).max(10).nullable()

function json(shape: z.ZodType) {
  return text.refine((written) => {
    try {
      return shape.safeParse(JSON.parse(written)).success
    } catch {
      return false
    }
  })
}

const words = json(z.array(word).max(60))
/** The answers of a week; numbers that were not given are null. */
const weekly = z.looseObject({ shoes: z.array(word).max(10), next: z.array(word).max(10) })
const minute = z.number().int().min(0).max(1439)

/** What is held of the columns of an athlete that the diary added. */
export const restoredAthlete = {
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  age_band: z
    .string()
    .regex(/^[0-9a-z-]{1,20}$/)
    .nullable(),
  keeps_history: flag,
  quiet_from: minute,
  quiet_to: minute,
  start_longest_m: number.min(0).max(1e6).nullable(),
  start_week_m: number.min(0).max(1e6).nullable(),
  start_given_at: instant.nullable(),
}

/** What a row of each table of the diary has to be. */
export const restoredDiary = {
  check_in: z.object({
    ...{ id, athlete_id: id, kind: word, day, at: instant, activity_id: id.nullable() },
    ...{ pain_before: pain, pain_during: pain, pain_after: pain, pain_morning: pain },
    ...{ stiffness_minutes: number.min(0).max(1440).nullable(), course: word.nullable(), side: word.nullable() },
    ...{ sites_json: words, signs_json: words, is_reported_better: flag.nullable() },
    ...{ weekly_json: json(weekly).nullable(), created_at: instant, changed_at: instant },
    deleted_at: instant.nullable(),
  }),
  safety_event: z.object({
    ...{ id, athlete_id: id, episode_id: id, at: instant, kind: word, signs_json: words },
    levels_json: json(z.array(z.string().regex(/^E[0-2][a-d]?$/)).max(10)),
    ...{ seen_day: day.nullable(), outcome: z.enum(['cleared', 'treated']).nullable() },
  }),
  data_question: z.object({
    ...{ athlete_id: id, after_day: day, asked_at: instant, answered_at: instant.nullable() },
    ...{ answer: z.enum(['rested', 'injured', 'ill', 'trained']).nullable(), filled_at: instant.nullable() },
  }),
  snooze: z.object({
    ...{ athlete_id: id, rule: z.string().regex(/^\w{1,8}$/), days: number.int().min(1).max(28) },
    ...{ until: instant, created_at: instant },
  }),
  overload: z.object({
    ...{ id, athlete_id: id, kind: z.enum(['race', 'camp']), name: text, from_day: day, to_day: day },
    created_at: instant,
  }),
  planned_session: z.object({
    ...{ id, athlete_id: id, day, name: text, distance_m: number.min(0).max(1e6), ascent_m: number.min(0).max(3e4) },
    ...{ sand_share: number.min(0).max(1), sand: z.enum(['dry', 'wet']), speed_mps: number.positive().nullable() },
    ...{ calf_km: number.min(0), sand_calf_km: number.min(0), climb_calf_km: number.min(0) },
    ...{ activity_id: id.nullable(), analysis_version: number.int(), changes: number.int().min(0) },
    ...{ created_at: instant, changed_at: instant },
  }),
  shoe: z.object({
    ...{ id, athlete_id: id, name: text, kind: z.enum(['usual', 'minimal', 'plated', 'stability']), drop_mm: known },
    ...{ start_m: number.min(0), gear: text.nullable(), retired_at: instant.nullable(), created_at: instant },
  }),
  shoe_default: z.object({ athlete_id: id, sport: word, valid_from: day, shoe_id: id.nullable() }),
  injury: z.object({
    ...{ id, athlete_id: id, day, side: z.enum(['left', 'right', 'both']), kind: z.enum(['calf', 'achilles']) },
    ...{ eased_day: day.nullable(), healed_day: day.nullable(), created_at: instant },
  }),
} as const satisfies { [T in DiaryTable]: z.ZodType<ExportedRow<T>> }

type DiaryTable =
  | 'check_in'
  | 'safety_event'
  | 'data_question'
  | 'snooze'
  | 'overload'
  | 'planned_session'
  | 'shoe'
  | 'shoe_default'
  | 'injury'
