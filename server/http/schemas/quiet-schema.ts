import { z } from '@hono/zod-openapi'
import { anyRuleSchema } from './alert-schema.ts'
import { dateSchema } from './columns-schema.ts'

export const snoozeSchema = z
  .object({
    rule: anyRuleSchema,
    days: z.number(),
    /** ISO 8601 UTC. */
    until: z.string(),
  })
  .openapi('Snooze')

export const snoozeListSchema = z.object({ items: z.array(snoozeSchema).readonly() }).openapi('SnoozeList')

export const newSnoozeSchema = z
  .strictObject({ rule: anyRuleSchema, days: z.union([z.literal(7), z.literal(14), z.literal(28)]) })
  .openapi('NewSnooze')

const kind = z.enum(['race', 'camp'])

export const overloadSchema = z
  .object({ id: z.string(), kind, name: z.string(), fromDate: dateSchema, toDate: dateSchema })
  .openapi('Overload')

export const overloadListSchema = z.object({ items: z.array(overloadSchema).readonly() }).openapi('OverloadList')

export const newOverloadSchema = z
  .strictObject({ kind, name: z.string().trim().max(100), fromDate: dateSchema, toDate: dateSchema })
  .openapi('NewOverload')
