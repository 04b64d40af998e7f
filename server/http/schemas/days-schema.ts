import { z } from '@hono/zod-openapi'
import { dateSchema, nullableColumn, numberColumn } from './columns-schema.ts'

/** Dense days from `firstDay` on, zeros where there was no session. */
export const daysSchema = z
  .object({
    firstDay: dateSchema,
    calfKm: numberColumn,
    sandCalfKm: numberColumn,
    climbCalfKm: numberColumn,
    sessions: numberColumn,
    /** The worst pain told of calf, heel or Achilles, 0 to 10; null = none was told. */
    worstPain: nullableColumn,
  })
  .openapi('Days')
