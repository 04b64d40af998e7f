import { z } from '@hono/zod-openapi'
import { dateSchema } from './columns-schema.ts'

/** What still fits on a day, in calf-km, before any session of that day. */
export const roomSchema = z
  .object({
    date: dateSchema,
    familiar: z.number(),
    stretch: z.number(),
    limitedBy: z.enum(['session', 'week', 'month', 'return']),
    state: z.enum(['ok', 'cold-start']),
  })
  .openapi('Room')
