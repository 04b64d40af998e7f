import { z } from '@hono/zod-openapi'
import { dateSchema, numberColumn } from './columns-schema.ts'

/** Dense days from `firstDay` on, zeros where there was no session. */
export const daysSchema = z
  .object({
    firstDay: dateSchema,
    calfKm: numberColumn,
    sandCalfKm: numberColumn,
    climbCalfKm: numberColumn,
    sessions: numberColumn,
  })
  .openapi('Days')
