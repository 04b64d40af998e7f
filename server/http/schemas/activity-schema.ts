import { z } from '@hono/zod-openapi'
import {
  activityFiguresSchema,
  causesSchema,
  issueSchema,
  loadFiguresSchema,
  surfaceSchema,
  surfaceSourceSchema,
} from './activity-figures-schema.ts'
import { alertSchema } from './alert-schema.ts'
import { dateRangeQuery, dateSchema } from './columns-schema.ts'

export const activityItemSchema = z
  .object({
    id: z.string(),
    /** As the athlete or the file named it; null = neither did. */
    name: z.string().nullable(),
    activity: activityFiguresSchema,
    load: loadFiguresSchema,
    /** Left out of days, weeks and rules by the athlete. */
    excluded: z.boolean(),
    /** The richer recording of the same session; this one is not counted. */
    duplicateOf: z.string().nullable(),
    /** Entered by hand, without a file. */
    manual: z.boolean(),
  })
  .openapi('ActivityItem')

export const activityListSchema = z.object({ items: z.array(activityItemSchema).readonly() }).openapi('ActivityList')

export const activityListQuery = dateRangeQuery.extend({
  limit: z.coerce.number().int().min(1).max(10_000).optional(),
  /** `false` leaves out recordings of a session that another recording stands for. */
  joined: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
})

/** Along the activity's distance. */
const METRES = z.number().min(0).max(1_000_000)

const paintSchema = z.object({
  fromMetres: z.number(),
  toMetres: z.number(),
  /** null takes paint off again. */
  surface: surfaceSchema.nullable(),
})
const inclineStepSchema = z.object({ seconds: z.number(), grade: z.number() })

const overridesSchema = z.object({
  sport: z.string().nullable(),
  surface: surfaceSchema.nullable(),
  cadenceUnit: z.enum(['per-leg', 'steps']).nullable(),
  utcOffsetSeconds: z.number().nullable(),
  /** In the order they were painted: later ones lie over earlier ones. */
  paint: z.array(paintSchema).readonly(),
  /** What the sand of this run was like; null = as the settings say. */
  sand: z.enum(['dry', 'wet']).nullable(),
  /** From the start on; the last one holds to the end. */
  inclineSteps: z.array(inclineStepSchema).readonly(),
  distanceMetres: z.number().nullable(),
})

/** A stretch of one kilometre or mile (the last one shorter), cut by distance. */
export const splitSchema = z
  .object({
    metres: z.number(),
    /** Recorded seconds, pauses out. */
    seconds: z.number(),
    ascentMetres: z.number().nullable(),
    calfKm: z.number(),
    causes: causesSchema,
  })
  .openapi('Split')

const groundRowSchema = z
  .object({ surface: surfaceSchema, source: surfaceSourceSchema, metres: z.number(), calfKm: z.number() })
  .openapi('GroundRow')

const lapSchema = z.object({ fromMetres: z.number(), toMetres: z.number(), name: z.string().nullable() }).openapi('Lap')

/** Another recording of the same session. */
export const recordingSchema = z
  .object({
    id: z.string(),
    /** Its own name, else that of its file. */
    name: z.string(),
    format: z.enum(['fit', 'gpx', 'tcx']).nullable(),
    /** Of the recordings of a session one counts, unless the athlete keeps another apart. */
    counts: z.boolean(),
    /** Does not count because a richer one does; false also for one that was left out. */
    isJoined: z.boolean(),
    keptApart: z.boolean(),
    startedAt: z.string().nullable(),
  })
  .openapi('Recording')

export const activityDetailSchema = activityItemSchema
  .extend({
    /** The shoe or bike, where an export names it. */
    gear: z.string().nullable(),
    /** What was worn, said of it or usual in its sport on its day; null = not known. */
    shoe: z.object({ id: z.string(), name: z.string(), isUsual: z.boolean() }).nullable(),
    /** Counted beside another recording of its session because the athlete said so; `joinAgain` undoes it. */
    keptApart: z.boolean(),
    /** The file says what cannot be; and the athlete said that it was so all the same. */
    doubtful: z.boolean(),
    confirmed: z.boolean(),
    recordings: z.array(recordingSchema).readonly(),
    issues: z.array(issueSchema).readonly(),
    file: z
      .object({ name: z.string(), sha256: z.string(), format: z.enum(['fit', 'gpx', 'tcx']), bytes: z.number() })
      .nullable(),
    overrides: overridesSchema,
    /** What it was run on and how that is known, most calf-km first; calf-km add up to the load. Empty without samples. */
    ground: z.array(groundRowSchema).readonly(),
    /** Share of the metres of `ground` whose surface is known, 0 to 1; null where there are none. */
    knownGroundShare: z.number().nullable(),
    /** Sand its name or a lap's speaks of, to be confirmed; null once sand is known or something is said. */
    suggestion: z
      .object({
        surface: surfaceSchema,
        word: z.string(),
        /** Places in `laps` of those whose names say it; empty where the name of the activity does. */
        laps: z.array(z.number().int()).readonly(),
      })
      .nullable(),
    /** Along the distance; empty when there is only one. */
    laps: z.array(lapSchema).readonly(),
    /** As used for the score. */
    massKg: z.number().nullable(),
    heightM: z.number(),
    /** By kilometres. */
    splits: z.array(splitSchema).readonly(),
    splitsMiles: z.array(splitSchema).readonly(),
    alerts: z.array(alertSchema).readonly(),
    cadenceUnit: z.enum(['per-leg', 'steps', 'rpm', 'none']),
    offsetSource: z.enum(['file', 'place', 'athlete', 'none']),
    altitudeSource: z.enum(['barometer', 'gps', 'unknown', 'none']),
    /** Share of metres whose surface is known, 0 to 1. */
    knownSurfaceShare: z.number(),
    previousId: z.string().nullable(),
    nextId: z.string().nullable(),
  })
  .openapi('ActivityDetail')

export const activityPatchSchema = z
  .strictObject({
    name: z.string().trim().max(200).nullable().optional(),
    sport: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, 'a sport is a FIT profile name such as running')
      .nullable()
      .optional(),
    surface: surfaceSchema.nullable().optional(),
    cadenceUnit: z.enum(['per-leg', 'steps']).nullable().optional(),
    utcOffsetSeconds: z.number().int().min(-64_800).max(64_800).nullable().optional(),
    paint: z
      .array(
        z
          .strictObject({ fromMetres: METRES, toMetres: METRES, surface: surfaceSchema.nullable() })
          .refine(({ fromMetres, toMetres }) => fromMetres < toMetres, 'a stretch ends behind where it begins'),
      )
      .max(200)
      .readonly()
      .nullable()
      .optional(),
    sand: z.enum(['dry', 'wet']).nullable().optional(),
    inclineSteps: z
      .array(z.strictObject({ seconds: z.number().positive().max(86_400), grade: z.number().min(-0.45).max(0.45) }))
      .max(60)
      .readonly()
      .nullable()
      .optional(),
    distanceMetres: z.number().positive().max(1_000_000).nullable().optional(),
    excluded: z.boolean().optional(),
    /** Only null: count this recording beside the other one, keep both. */
    duplicateOf: z.null().optional(),
    /** Undoes that: of the recordings of a session the richest alone counts. */
    joinAgain: z.literal(true).optional(),
    /** What was worn; null = what is usual in its sport. */
    shoeId: z.string().max(64).nullable().optional(),
    /** It was so, although the file looks as if it could not be (rule D2). */
    confirmed: z.boolean().optional(),
  })
  .openapi('ActivityPatch')

/** A session without a file; scored by the same model, up and down half each at the climb's mean grade, or at one incline. */
export const manualActivitySchema = z
  .strictObject({
    date: dateSchema,
    sport: z.enum(['running', 'walking', 'hiking', 'cycling', 'stairs']),
    distanceMetres: z.number().min(0).max(1_000_000),
    durationSeconds: z.number().positive().max(864_000),
    ascentMetres: z.number().min(0).max(30_000).optional(),
    /** Incline of a treadmill from start to end, rise over run; instead of `ascentMetres`. */
    grade: z.number().min(-0.45).max(0.45).optional(),
    surface: surfaceSchema.optional(),
    name: z.string().trim().max(200).optional(),
    averageWatts: z.number().min(0).max(3000).optional(),
    cadenceRpm: z.number().min(0).max(250).optional(),
    steps: z.number().int().min(0).max(1_000_000).optional(),
  })
  .refine(({ ascentMetres, grade }) => ascentMetres === undefined || grade === undefined, {
    error: 'an ascent, or the incline of a treadmill, not both',
    path: ['grade'],
  })
  .openapi('ManualActivity')
