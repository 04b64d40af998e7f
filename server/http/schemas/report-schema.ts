import { z } from '@hono/zod-openapi'
import { anyRuleSchema } from './alert-schema.ts'
import { dateSchema, nullableColumn } from './columns-schema.ts'

/** How often something was followed by pain of 3 and more within 14 days, of the times of which that is known. */
const followedSchema = z.object({
  cases: z.number(),
  followed: z.number(),
  /** With its 95 % interval (Wilson); null without a case. */
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Fewer than 20 cases say nothing. */
  isTooFew: z.boolean(),
})

export const reportCardSchema = z
  .object({
    items: z
      .array(
        z.object({
          rule: anyRuleSchema,
          /** How often it fired, also where nothing was told afterwards. */
          fired: z.number(),
          alerts: followedSchema,
          /** Sessions without an alert, one for each, near in time and alike in load. */
          matched: followedSchema,
        }),
      )
      .readonly(),
  })
  .openapi('ReportCard')

/** Charts that never alert. */
export const loadChartsSchema = z
  .object({
    firstDay: dateSchema,
    /** Mean over standard deviation of seven days, at most 10. */
    monotony: nullableColumn,
    /** Seven days over a quarter of the 28 that hold them; over a third of the 21 before them. */
    coupled: nullableColumn,
    uncoupled: nullableColumn,
  })
  .openapi('LoadCharts')
