import { z } from '@hono/zod-openapi'
import { ANY_RULE_ORDER } from '../../../analysis/model/any-rule-order.ts'
import { dateSchema } from './columns-schema.ts'

export const alertStateSchema = z.enum(['new', 'sent', 'acknowledged', 'resolved', 'expired', 'withdrawn', 'past'])

export const anyRuleSchema = z.enum(ANY_RULE_ORDER)

/** One rule that fired on one day, in words and numbers. */
export const alertSchema = z
  .object({
    id: z.string(),
    date: dateSchema,
    rule: anyRuleSchema,
    tier: z.enum(['notice', 'caution', 'high']),
    /** Value over `reference`. */
    ratio: z.number(),
    /** Calf-km the value is compared with. */
    reference: z.number(),
    referenceDate: dateSchema.nullable(),
    /** `past` = found in a session already older than 72 h when it came in; `withdrawn` = history changed, it no longer holds. */
    state: alertStateSchema,
    activityIds: z.array(z.string()).readonly(),
    /** All of it in one paragraph. */
    message: z.string(),
    title: z.string(),
    why: z.string(),
    whatToDo: z.string(),
    evidence: z.string(),
    grade: z.enum(['A', 'B', 'C', 'D', 'X']),
  })
  .openapi('Alert')

export const alertListSchema = z.object({ items: z.array(alertSchema).readonly() }).openapi('AlertList')

export const alertPatchSchema = z.strictObject({ state: z.literal('acknowledged') }).openapi('AlertPatch')
