import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { recalculationListSchema, recalculationSchema } from './schemas/recalculation-schema.ts'

const list = createRoute({
  method: 'get',
  path: '/api/recalculations',
  summary: 'The last times figures were worked out anew, newest first',
  responses: {
    200: { description: 'The recalculations', content: { 'application/json': { schema: recalculationListSchema } } },
  },
})

const get = createRoute({
  method: 'get',
  path: '/api/recalculations/{id}',
  summary: 'One of them, with what changed activity by activity, newest first',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The recalculation', content: { 'application/json': { schema: recalculationSchema } } },
    404: errorResponse('No such recalculation'),
  },
})

/** What changed when figures were worked out anew. */
export function recalculationRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(list, async (c) => c.json(await verbs.listRecalculations(c.get('athleteId')), 200))
    .openapi(get, async (c) =>
      c.json(unwrap(await verbs.getRecalculation(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
}
