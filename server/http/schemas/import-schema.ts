import { z } from '@hono/zod-openapi'

export const importStateSchema = z.enum(['queued', 'running', 'done', 'cancelled'])

export const importCountsSchema = z
  .object({ total: z.number(), done: z.number(), scored: z.number(), skipped: z.number(), failed: z.number() })
  .openapi('ImportCounts')

export const importSummarySchema = z
  .object({
    id: z.string(),
    /** ISO 8601 UTC. */
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
    title: z.string().nullable(),
    state: importStateSchema,
    /** Waits to be taken up again. */
    paused: z.boolean(),
    /** Open for more files. */
    receiving: z.boolean(),
    counts: importCountsSchema,
    /** How much of it is behind us, 0 to 1; null while that is not known. */
    share: z.number().nullable(),
    /** Over the last seconds; null while nothing runs or that is not known yet. */
    filesPerSecond: z.number().nullable(),
    secondsLeft: z.number().nullable(),
  })
  .openapi('ImportSummary')

export const importOutcomesSchema = importSummarySchema
  .extend({
    /** In the scored files; a file may hold several. */
    activities: z.number(),
    /** How many of them joined another recording of their session. */
    joined: z.number(),
    /** Failed files that can be read again because their bytes are here. */
    retryable: z.number(),
    /** From the closed list of outcomes, the most frequent first. */
    reasons: z
      .array(z.object({ status: z.enum(['skipped', 'failed']), reason: z.string(), count: z.number() }))
      .readonly(),
  })
  .openapi('ImportOutcomes')

export const importListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).optional(),
  /** The id of an import; gives those that are older. */
  before: z.string().optional(),
})

export const importListSchema = z.object({ items: z.array(importSummarySchema).readonly() }).openapi('ImportList')

export const fileStatusSchema = z.enum(['queued', 'running', 'scored', 'skipped', 'failed'])

export const importFileSchema = z
  .object({
    id: z.number(),
    name: z.string(),
    status: fileStatusSchema,
    /** From the closed list of outcomes; null while waiting and for a scored file. */
    reason: z.string().nullable(),
    message: z.string().nullable(),
    activityIds: z.array(z.string()).readonly(),
    /** Whether its bytes are kept and can be had. */
    hasOriginal: z.boolean(),
    /** The first of its activities that is another recording of a session, and the activity that counts for it. */
    joined: z.object({ activityId: z.string(), intoId: z.string(), intoDate: z.string() }).nullable(),
  })
  .openapi('ImportFile')

export const importSchema = importSummarySchema
  .extend({ files: z.array(importFileSchema).readonly() })
  .openapi('Import')

export const importFilesQuery = z.object({
  status: fileStatusSchema.optional(),
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
})

export const importFilesSchema = z
  .object({
    /** How many there are in all, of the status asked for. */
    total: z.number(),
    offset: z.number(),
    items: z.array(importFileSchema).readonly(),
  })
  .openapi('ImportFiles')

export const importOpenSchema = z
  .strictObject({ title: z.string().trim().min(1).max(200).nullable().optional() })
  .openapi('ImportOpen')

export const importAcceptedSchema = z.object({ importId: z.string() }).openapi('ImportAccepted')
