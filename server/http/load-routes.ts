import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { dateRangeQuery, dateSchema } from './schemas/columns-schema.ts'
import { daysSchema } from './schemas/days-schema.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { roomAnswerSchema } from './schemas/room-schema.ts'
import { weeksSchema } from './schemas/weeks-schema.ts'

const getWeeks = createRoute({
  method: 'get',
  path: '/api/weeks',
  summary: 'Weekly calf load by cause, widened to whole weeks; the last 26 weeks by default',
  request: { query: dateRangeQuery },
  responses: {
    200: { description: 'Columns, one value a week', content: { 'application/json': { schema: weeksSchema } } },
    400: errorResponse('The dates are not dates, or the span is too long'),
  },
})

const getDays = createRoute({
  method: 'get',
  path: '/api/days',
  summary: 'Daily calf load, dense; the last 26 weeks by default',
  request: { query: dateRangeQuery },
  responses: {
    200: { description: 'Columns, one value a day', content: { 'application/json': { schema: daysSchema } } },
    400: errorResponse('The dates are not dates, or the span is too long'),
  },
})

const getRoom = createRoute({
  method: 'get',
  path: '/api/room',
  summary: 'What still fits on a day, before any session of that day; today by default',
  request: { query: z.object({ on: dateSchema.optional() }) },
  responses: {
    200: { description: 'The room', content: { 'application/json': { schema: roomAnswerSchema } } },
    400: errorResponse('The date is not a date'),
  },
})

/** Series and room. */
export function loadRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(getWeeks, async (c) => c.json(unwrap(await verbs.weeks(c.get('athleteId'), c.req.valid('query'))), 200))
    .openapi(getDays, async (c) => c.json(unwrap(await verbs.days(c.get('athleteId'), c.req.valid('query'))), 200))
    .openapi(getRoom, async (c) => c.json(unwrap(await verbs.roomOn(c.get('athleteId'), c.req.valid('query').on)), 200))
}
