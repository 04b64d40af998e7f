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
    state: importStateSchema,
    counts: importCountsSchema,
  })
  .openapi('ImportSummary')

export const importListSchema = z.object({ items: z.array(importSummarySchema).readonly() }).openapi('ImportList')

export const importFileSchema = z
  .object({
    name: z.string(),
    status: z.enum(['queued', 'running', 'scored', 'skipped', 'failed']),
    /** From the closed list of outcomes; null while waiting and for a scored file. */
    reason: z.string().nullable(),
    message: z.string().nullable(),
    activityIds: z.array(z.string()).readonly(),
  })
  .openapi('ImportFile')

export const importSchema = importSummarySchema
  .extend({ files: z.array(importFileSchema).readonly() })
  .openapi('Import')

export const importAcceptedSchema = z.object({ importId: z.string() }).openapi('ImportAccepted')
