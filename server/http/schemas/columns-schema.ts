import { z } from '@hono/zod-openapi'

/** A column of numbers that are all known. */
export const numberColumn = z.array(z.number()).readonly()

/** A column of numbers; `null` = not known. */
export const nullableColumn = z.array(z.number().nullable()).readonly()

/** A local date without time or zone. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as YYYY-MM-DD')
  .openapi({ example: '2026-03-01' })

export const dateRangeQuery = z.object({ from: dateSchema.optional(), to: dateSchema.optional() })
