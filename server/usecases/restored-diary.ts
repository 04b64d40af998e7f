import { z } from 'zod'
import { ANY_RULE_ORDER } from '../../analysis/model/any-rule-order.ts'
import { CHECK_IN_KINDS, COURSES, SAFETY_LEVELS, SAFETY_SIGNS, SITES } from '../../analysis/model/check-in.ts'
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

const side = z.enum(['left', 'right', 'both'])
const signs = json(z.array(z.enum(SAFETY_SIGNS)).max(60))
const cut = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
/** The answers of a week; numbers that were not given are null. */
const weekly = z.looseObject({
  ...{ took: z.enum(['full', 'reduced', 'none']), cutTraining: cut, cutPerformance: cut, worstPain: pain },
  ...{ heelRaisesLeft: known, heelRaisesRight: known, kneeToWallLeftCm: known, kneeToWallRightCm: known },
  ...{ tenderTop: z.boolean(), sand: z.enum(['none', 'walk', 'run']), faceDown: z.boolean() },
  ...{ shoes: z.array(word).max(10), next: z.array(word).max(10) },
})
const route = z.object({
  ...{ distanceMetres: number.min(0), climbMetres: number.min(0) },
  pieces: z.array(z.object({ metres: number.min(0), grade: number.min(-1).max(1) })).max(1000),
})
const minute = z.number().int().min(0).max(1439)

/** What is held of the columns of an athlete that the diary added. */
export const restoredAthlete = {
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  own_emergency: z.string().max(40).nullable(),
  own_advice: z.string().max(40).nullable(),
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
  // Where links lead is said anew on each machine: another's address would lead elsewhere.
  app_address: z
    .string()
    .nullable()
    .transform(() => null),
  wants_digest: flag,
}

/** What a row of each table of the diary has to be. */
export const restoredDiary = {
  check_in: z.object({
    ...{ id, athlete_id: id, kind: z.enum(CHECK_IN_KINDS), day, at: instant, activity_id: id.nullable() },
    ...{ pain_before: pain, pain_during: pain, pain_after: pain, pain_morning: pain },
    ...{ stiffness_minutes: number.min(0).max(1440).nullable(), course: z.enum(COURSES).nullable() },
    ...{
      side: side.nullable(),
      sites_json: json(z.array(z.enum(SITES)).max(20)),
      signs_json: signs,
      is_reported_better: flag.nullable(),
    },
    ...{ weekly_json: json(weekly).nullable(), created_at: instant, changed_at: instant },
    deleted_at: instant.nullable(),
  }),
  safety_event: z.object({
    ...{ id, athlete_id: id, episode_id: id, at: instant, signs_json: signs },
    ...{ kind: z.enum(['ticked', 'answered', 'seen', 'mistake']), is_better: flag.nullable() },
    levels_json: json(z.array(z.enum(SAFETY_LEVELS)).max(10)),
    ...{ seen_day: day.nullable(), outcome: z.enum(['cleared', 'treated']).nullable() },
  }),
  data_question: z.object({
    ...{ athlete_id: id, after_day: day, asked_at: instant, answered_at: instant.nullable() },
    ...{ answer: z.enum(['rested', 'injured', 'ill', 'trained']).nullable() },
  }),
  snooze: z.object({
    ...{ athlete_id: id, rule: z.enum(ANY_RULE_ORDER), days: number.int().min(1).max(28) },
    ...{ until: instant, created_at: instant },
  }),
  overload: z.object({
    ...{ id, athlete_id: id, kind: z.enum(['race', 'camp']), name: text, from_day: day, to_day: day },
    created_at: instant,
  }),
  planned_session: z.object({
    ...{ id, athlete_id: id, day, name: text, distance_m: number.min(0).max(1e6), climb_m: number.min(0).max(3e4) },
    ...{ kind: z.enum(['run', 'walk']), sand_share: number.min(0).max(1), sand: z.enum(['dry', 'wet']) },
    ...{ speed_mps: number.positive().max(12), route_json: json(route).nullable() },
    ...{ calf_km: number.min(0), sand_calf_km: number.min(0), climb_calf_km: number.min(0) },
    ...{ analysis_version: number.int(), changes: number.int().min(0) },
    ...{ created_at: instant, changed_at: instant },
  }),
  shoe: z.object({
    ...{ id, athlete_id: id, name: text, kind: z.enum(['usual', 'minimal', 'plated', 'stability']), drop_mm: known },
    ...{ start_m: number.min(0), gear: text.nullable(), retired_at: instant.nullable(), created_at: instant },
  }),
  shoe_default: z.object({ athlete_id: id, sport: word, valid_from: day, shoe_id: id.nullable() }),
  injury: z.object({
    ...{ id, athlete_id: id, day, side, kind: z.enum(['calf', 'achilles']) },
    ...{ eased_day: day.nullable(), healed_day: day.nullable(), created_at: instant },
  }),
  told: z.object({
    ...{ athlete_id: id, key: text, kind: z.enum(['safety', 'alert', 'question', 'digest', 'test']), title: text },
    ...{ tier: z.enum(['notice', 'caution', 'high']).nullable(), via: z.enum(['push', 'digest']), body: text },
    // It becomes a link in the app.
    path: z.string().regex(/^\/(?!\/)[\w/?=&.-]{0,200}$/),
    ...{
      due_at: instant,
      is_health: flag,
      alerts_json: json(z.array(text)),
      created_at: instant,
      cancelled_at: instant.nullable(),
    },
    handed_at: instant.nullable(),
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
  | 'told'
