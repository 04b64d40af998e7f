import { z } from '@hono/zod-openapi'
import { dateSchema, nullableColumn, numberColumn } from './columns-schema.ts'

const kind = z.enum(['run', 'walk'])
const sand = z.enum(['dry', 'wet'])

/** A way from a file: its metres by slope. */
const routeSchema = z.strictObject({
  distanceMetres: z.number().min(0).max(500_000),
  climbMetres: z.number().min(0).max(30_000),
  pieces: z
    .array(z.strictObject({ metres: z.number().min(0).max(500_000), grade: z.number().min(-1).max(1) }))
    .max(400)
    .readonly(),
})

const bandSchema = z.object({ low: z.number(), high: z.number(), sessions: z.number() })

export const planSchema = z
  .object({
    id: z.string(),
    date: dateSchema,
    name: z.string(),
    kind,
    distanceMetres: z.number(),
    climbMetres: z.number(),
    /** Of the distance, 0 to 1. */
    sandShare: z.number(),
    sand,
    speedMps: z.number(),
    route: routeSchema.nullable(),
    calfKm: z.number(),
    sandCalfKm: z.number(),
    climbCalfKm: z.number(),
    /** What it may come to, as sessions planned before came out. */
    low: z.number(),
    high: z.number(),
    /** When it was run and how it came out over the plan; null = not (yet). */
    run: z.object({ date: dateSchema, ratio: z.number().nullable() }).nullable(),
    /** Counts up with every change, as calendars want it. */
    changes: z.number(),
    changedAt: z.string(),
  })
  .openapi('Plan')

export const planListSchema = z
  .object({
    items: z.array(planSchema).readonly(),
    /** Tenth and ninetieth percentile of run over planned load; of how many sessions, 0 = the default. */
    band: bandSchema,
  })
  .openapi('PlanList')

const said = {
  name: z.string().trim().max(200),
  kind,
  climbMetres: z.number().min(0).max(30_000),
  sandShare: z.number().min(0).max(1),
  sand,
  speedMps: z.number().min(0.4).max(8),
  route: routeSchema.nullable(),
}
const distanceMetres = z.number().positive().max(500_000)

export const planPatchSchema = z
  .strictObject({ date: dateSchema, distanceMetres, ...said })
  .partial()
  .openapi('PlanPatch')

/** What is absent is as usual: a run at the usual speed, flat, without sand. */
export const newPlanSchema = planPatchSchema.extend({ date: dateSchema, distanceMetres }).openapi('NewPlan')

const span = z.object({ from: z.number(), to: z.number() })

/** What the pure code of the page checks plans with. Days are numbers of days since 1970-01-01. */
export const planContextSchema = z
  .object({
    today: dateSchema,
    state: z.literal('ok'),
    todayDay: z.number(),
    /** Days with a session, ascending, and what they hold; all others are empty. */
    sessionDay: numberColumn,
    calfKm: numberColumn,
    sandCalfKm: numberColumn,
    climbCalfKm: numberColumn,
    km: nullableColumn,
    room: z.object({
      planned: z
        .array(z.object({ day: z.number(), calfKm: z.number(), sandCalfKm: z.number(), climbCalfKm: z.number() }))
        .readonly(),
      painFactor: z.number(),
      gap: z.enum(['none', 'unknown', 'rested', 'injured', 'ill', 'trained']),
      races: numberColumn,
      /** `easedFrom` is null while sand and hills are not ticked. */
      careful: z.array(span.extend({ easedFrom: z.number().nullable() })).readonly(),
      declared: z.object({ day: z.number(), longest: z.number(), week: z.number() }).nullable(),
    }),
    /** Gaps that were trained through: the room reads them as filled. */
    trained: z.array(span).readonly(),
    /** Gaps the rules stay quiet over. */
    unrecorded: z.array(span).readonly(),
    /** Days with a file that cannot be right. */
    doubtful: numberColumn,
    athlete: z.object({
      profile: z.enum(['weighted', 'evidence']),
      heightM: z.number(),
      usualGrade: z.number(),
      shoeFactor: z.number(),
    }),
    band: bandSchema,
    usualSpeedMps: z.number(),
    sand,
  })
  .openapi('PlanContext')

export const planContextAnswerSchema = z.discriminatedUnion('state', [
  planContextSchema,
  z.object({ today: dateSchema, state: z.literal('safety') }).openapi('HiddenPlanContext'),
])
