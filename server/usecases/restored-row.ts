import { z } from 'zod'
import { ANY_RULE_ORDER } from '../../analysis/model/any-rule-order.ts'
import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import { SURFACES } from '../../analysis/model/surface.ts'
import { SURFACE_SOURCES } from '../../analysis/model/terrain.ts'
import { isKnownZone } from '../place/zone-offset.ts'
import type { ExportedRow } from '../store/export-store.ts'
import type { ExportedTable } from '../store/exported-tables.ts'
import { restoredAthlete, restoredDiary } from './restored-diary.ts'
import { ringProblem } from './ring-problem.ts'
import { tileAddressProblem } from './tile-address.ts'

// An export may come from a stranger. What is held here is what the program relies on: the rest of a row are numbers and
// texts that are only shown.
const id = z.string().regex(/^[\w-]{1,64}$/)
const number = z.number()
const known = z.number().nullable()
const text = z.string().max(10_000)
const flag = z.union([z.literal(0), z.literal(1)])
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const profile = z.enum(['weighted', 'evidence'])
/** From 1900 to 2200: days are laid out densely, and one far away would take all memory. */
const day = z.number().int().min(-25_567).max(84_006)
const instant = z.number().min(-2.3e9).max(7.3e9)
const surface = z.enum(SURFACES)
const sand = z.enum(['dry', 'wet'])
const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-90).max(90)
const date = z.string().refine((written) => !Number.isNaN(parseCivilDay(written)))

function json(shape: z.ZodType) {
  return z
    .string()
    .max(8_000_000)
    .refine((written) => {
      try {
        return shape.safeParse(JSON.parse(written)).success
      } catch {
        return false
      }
    })
}

const causes = z.object({ flat: number, climb: number, sand: number, ground: number, treadmill: number, shoes: number })
const load = z.looseObject({
  ...{ calfKm: number, muscle: number, tendon: number, causes, sandCalfKm: number, climbCalfKm: number },
  ...{ profile, analysisVersion: number },
})
const figures = z.looseObject({
  ...{ sport: text, subSport: text.nullable(), startedAt: text.nullable(), localDate: date.nullable() },
  ...{ utcOffsetSeconds: known, elapsedSeconds: known, timerSeconds: known, distanceMetres: known },
  ...{ ascentMetres: known, descentMetres: known, deviceAscentMetres: known, meanCadenceSpm: known, steps: known },
  ...{ records: number, metresBySurface: z.partialRecord(surface, number), device: text.nullable() },
})
const split = z.looseObject({ metres: number, seconds: known, calfKm: number })
const ground = z.object({
  rows: z.array(z.object({ surface, source: z.enum(SURFACE_SOURCES), metres: number, calfKm: number })),
  laps: z.array(z.object({ fromMetres: number, toMetres: number, name: text.nullable() })),
})
const overrides = z.looseObject({
  ...{ sport: text.nullable(), surface: surface.nullable(), cadenceUnit: z.enum(['per-leg', 'steps']).nullable() },
  utcOffsetSeconds: known,
  // Absent in what an older version stored.
  paint: z.array(z.object({ fromMetres: number, toMetres: number, surface: surface.nullable() })).optional(),
  inclineSteps: z.array(z.object({ seconds: number.positive(), grade: number.min(-1).max(1) })).optional(),
  ...{ sand: sand.nullable().optional(), distanceMetres: number.positive().nullable().optional() },
})
/** Of a favourite place: what could not be drawn could not be matched either. */
const ring = z
  .array(z.tuple([longitude, latitude]))
  .min(3)
  .max(500)
  .refine((corners) => ringProblem(corners) === null)
const manual = z.looseObject({
  ...{ date, sport: text, distanceMetres: number.min(0), durationSeconds: number.min(0) },
  surface: surface.optional(),
})
const told = z.object({ calfKm: number, causes })
const value = z.union([text, number, z.null()])
const state = text.nullable()
const cause = z.object({
  ground: z
    .array(
      z.object({
        kind: z.enum(['map', 'place', 'sand', 'shoe']),
        id: text,
        name: text.nullable(),
        from: state,
        to: state,
      }),
    )
    .optional(),
  changes: z.array(
    z.object({ setting: z.enum(['heightM', 'massKg', 'profile', 'analysisVersion']), from: value, to: value }),
  ),
  target: text,
})

/** What a row of each exported table has to be, held to the tables by the compiler. */
export const restoredRow = {
  athlete: z.object({
    ...{ id, display_name: text.nullable(), units: z.enum(['metric', 'imperial']), created_at: instant },
    ...{ week_start: z.number().int().min(0).max(6), zone: text.refine(isKnownZone), days_version: z.number().int() },
    tile_address: text.refine((address) => tileAddressProblem(address) === null).nullable(),
    tile_credit: text.nullable(),
    ...restoredAthlete,
  }),
  athlete_settings: z.object({
    ...{
      athlete_id: id,
      valid_from: day,
      height_m: number.min(0.5).max(3),
      mass_kg: number.min(1).max(1000).nullable(),
    },
    ...{ mass_given_at: instant.nullable(), profile, sand },
  }),
  raw_file: z.object({
    ...{ athlete_id: id, sha256, bytes: z.number().int().min(0), name: text, created_at: instant },
    format: z.enum(['fit', 'gpx', 'tcx']).nullable(),
  }),
  import: z.object({
    ...{ id, athlete_id: id, created_at: instant, state: z.enum(['queued', 'running', 'done', 'cancelled']) },
    ...{ finished_at: instant.nullable(), receiving: flag, paused: flag, touched_at: instant.nullable() },
    title: text.nullable(),
  }),
  import_file: z.object({
    ...{ id: z.number().int(), athlete_id: id, import_id: id, position: z.number().int(), name: text },
    ...{ inbox_path: z.null(), upload_id: z.null(), container_id: z.number().int().nullable(), member: known },
    ...{ sha256: sha256.nullable(), status: z.enum(['scored', 'skipped', 'failed', 'expanded']) },
    ...{ reason: text.nullable(), message: text.nullable(), activity_ids_json: json(z.array(id)) },
    ...{ attempts: z.number().int(), bytes: known, bytes_read: number },
  }),
  activity: z
    .object({
      ...{ id, athlete_id: id, sha256: sha256.nullable(), part: z.number().int(), import_id: id.nullable() },
      ...{ created_at: instant, name: text.nullable(), sport: text, gear: text.nullable(), local_day: day },
      named_by: z.enum(['athlete', 'export']).nullable(),
      ...{ family: z.enum(['foot', 'ride', 'stairs', 'transition', 'other']) },
      ...{ started_at: instant.nullable(), ended_at: instant.nullable(), scored: flag, calf_km: number },
      ...{ flat: number, climb: number, sand: number, other: number, sand_calf_km: number, climb_calf_km: number },
      ...{ distance_m: known, ascent_m: known, sand_m: number, records: z.number().int(), has_cadence: flag },
      ...{ has_heart_rate: flag, has_surface_tags: flag, figures_json: json(figures), load_json: json(load) },
      ...{ issues_json: json(z.array(z.looseObject({ id: text, message: text }))), overrides_json: json(overrides) },
      ...{ splits_json: json(z.object({ kilometres: z.array(split), miles: z.array(split) })) },
      ...{ provenance_json: json(z.looseObject({ offsetSource: text })), manual_json: json(manual).nullable() },
      ...{ scored_with: json(z.array(value)), analysis_version: z.number().int(), excluded: flag },
      ...{ deleted_at: instant.nullable(), duplicate_of: id.nullable(), kept_apart: flag },
      ...{ ground_json: json(ground).nullable(), west: known, south: known, east: known, north: known },
      ...{ shoe_id: id.nullable(), shoe_by: z.enum(['athlete', 'export']).nullable() },
      ...{ doubtful: flag, confirmed: flag },
    })
    .refine((row) => (row.sha256 === null) !== (row.manual_json === null)),
  alert: z.object({
    ...{
      id,
      athlete_id: id,
      day,
      rule: z.enum(ANY_RULE_ORDER),
      tier: z.enum(['notice', 'caution', 'high']),
      ratio: number,
    },
    ...{ reference: number, reference_day: day.nullable(), created_at: instant },
    ...{ state: z.enum(['new', 'sent', 'acknowledged', 'resolved', 'expired', 'withdrawn', 'past']) },
    ...{ acknowledged_at: instant.nullable(), withdrawn_at: instant.nullable(), ended_at: instant.nullable() },
    ...{ dedup_key: text.nullable(), withdrawn_reason: text.nullable() },
    settled_tier: z.enum(['notice', 'caution', 'high']).nullable(),
    ...{ record_json: json(z.looseObject({})), sent_json: json(z.array(z.looseObject({}))) },
    words_json: json(z.looseObject({ title: text, why: text, whatToDo: text, evidence: text, grade: text })),
  }),
  recalculation: z.object({
    ...{ id, athlete_id: id, created_at: instant, finished_at: instant.nullable(), cause_json: json(cause) },
    ...{ total: z.number().int(), remaining: z.number().int() },
  }),
  score_change: z.object({
    ...{ recalculation_id: id, activity_id: id, athlete_id: id, before_json: json(told) },
    ...{ state: z.enum(['same', 'changed', 'failed', 'again']), after_json: json(told).nullable() },
    problem: text.nullable(),
  }),
  favourite_place: z.object({
    ...{ id, athlete_id: id, name: text, surface: surface.exclude(['unknown']), ring_json: json(ring) },
    created_at: instant,
  }),
  privacy_zone: z.object({
    ...{ id, athlete_id: id, name: text, longitude, latitude, radius_m: z.number().positive().max(100_000) },
    created_at: instant,
  }),
  ...restoredDiary,
} as const satisfies { [T in ExportedTable]: z.ZodType<ExportedRow<T>> }
