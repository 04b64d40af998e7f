import { z } from '@hono/zod-openapi'
import { causesSchema } from './activity-figures-schema.ts'
import { dateSchema } from './columns-schema.ts'

const valueSchema = z.union([z.string(), z.number(), z.null()])

const settingChangeSchema = z.object({
  setting: z.enum(['heightM', 'massKg', 'profile', 'analysisVersion']),
  from: valueSchema,
  to: valueSchema,
})

const versionCause = z.object({ kind: z.literal('version'), from: z.number(), to: z.number() })
const settingsCause = z.object({ kind: z.literal('settings'), changes: z.array(settingChangeSchema).readonly() })
/** A surface map or a favourite place; `name` is null where it is not known any more. */
const groundCause = z.object({
  kind: z.enum(['map', 'place']),
  name: z.string().nullable(),
  action: z.enum(['added', 'removed', 'changed']),
})
/** What the athlete's sand is like. */
const sandCause = z.object({ kind: z.literal('sand'), name: z.null(), action: z.literal('changed') })
/** What was worn. */
const shoeCause = z.object({ kind: z.literal('shoe'), name: z.null(), action: z.literal('changed') })
const simpleCauses = [versionCause, settingsCause, groundCause, sandCause, shoeCause] as const

/** A further change while one runs is taken into it, so there may be several; `analysisVersion` is the program's own. */
export const recalculationCauseSchema = z
  .discriminatedUnion('kind', [
    ...simpleCauses,
    z.object({ kind: z.literal('several'), causes: z.array(z.discriminatedUnion('kind', simpleCauses)).readonly() }),
  ])
  .openapi('RecalculationCause')

export const recalculationSummarySchema = z
  .object({
    id: z.string(),
    /** ISO 8601 UTC. */
    createdAt: z.string(),
    /** null while it runs. */
    finishedAt: z.string().nullable(),
    cause: recalculationCauseSchema,
    /** Activities it concerns, how many of them are done, of those how many read otherwise, and how many could not be scored. */
    total: z.number(),
    done: z.number(),
    changed: z.number(),
    failed: z.number(),
  })
  .openapi('RecalculationSummary')

export const recalculationListSchema = z
  .object({ items: z.array(recalculationSummarySchema).readonly() })
  .openapi('RecalculationList')

const figuresSchema = z.object({ calfKm: z.number(), causes: causesSchema }).openapi('RecalculatedFigures')

export const recalculationSchema = recalculationSummarySchema
  .extend({
    items: z
      .array(
        z.object({
          activityId: z.string(),
          name: z.string().nullable(),
          date: dateSchema,
          sport: z.string(),
          before: figuresSchema,
          /** null where it could not be scored; then `problem` says why, and the figures before stay. */
          after: figuresSchema.nullable(),
          problem: z.string().nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('Recalculation')
