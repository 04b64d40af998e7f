import { z } from '@hono/zod-openapi'
import { ANY_RULE_ORDER } from '../../../analysis/model/any-rule-order.ts'
import { dateRangeQuery, dateSchema, numberColumn } from './columns-schema.ts'

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

export const alertListSchema = z
  .object({
    items: z.array(alertSchema).readonly(),
    /** Only while warning signs stand: alerts are hidden then. */
    state: z.literal('safety').optional(),
  })
  .openapi('AlertList')

export const alertListQuery = dateRangeQuery.extend({
  rule: anyRuleSchema.optional(),
  /** `new` asks for what is to be read, sent or not. */
  state: alertStateSchema.optional(),
  /** The id of the last one you have. */
  before: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
})

/** An alert with all that stands behind it. */
export const alertDetailSchema = alertSchema
  .extend({
    /** What else its rule knows: the value, the ratio in kilometres, what drove it; of pain the place and the marks. */
    figures: z.record(z.string(), z.unknown()),
    referenceSession: z
      .object({ date: dateSchema, calfKm: z.number(), activityIds: z.array(z.string()).readonly() })
      .nullable(),
    /** The days around it, dense. */
    days: z.object({
      firstDay: dateSchema,
      calfKm: numberColumn,
      sandCalfKm: numberColumn,
      climbCalfKm: numberColumn,
    }),
    /** Other alerts of its day. */
    others: z.array(z.string()).readonly(),
    /** Every message that told it, and the channels it went out on. */
    sent: z
      .array(
        z.object({
          via: z.enum(['push', 'digest']),
          at: z.string(),
          isTakenBack: z.boolean(),
          channels: z
            .array(
              z.object({
                channel: z.enum(['email', 'ntfy', 'push', 'webhook']),
                state: z.enum(['waiting', 'sending', 'sent', 'dead']),
                /** Why it did not arrive, in a line. */
                problem: z.string().nullable(),
                at: z.string().nullable(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
    createdAt: z.string(),
    acknowledgedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    withdrawnAt: z.string().nullable(),
    withdrawnReason: z.string().nullable(),
  })
  .openapi('AlertDetail')

export const alertPatchSchema = z.strictObject({ state: z.literal('acknowledged') }).openapi('AlertPatch')
