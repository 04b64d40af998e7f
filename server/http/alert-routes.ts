import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { alertListSchema, alertPatchSchema, alertSchema, alertStateSchema } from './schemas/alert-schema.ts'
import { errorResponse } from './schemas/error-schema.ts'

const list = createRoute({
  method: 'get',
  path: '/api/alerts',
  summary: 'Alerts, newest first',
  request: { query: z.object({ state: alertStateSchema.optional() }) },
  responses: { 200: { description: 'The alerts', content: { 'application/json': { schema: alertListSchema } } } },
})

const patch = createRoute({
  method: 'patch',
  path: '/api/alerts/{id}',
  summary: 'Mark an alert as read',
  request: {
    params: z.object({ id: z.string() }),
    body: { required: true, content: { 'application/json': { schema: alertPatchSchema } } },
  },
  responses: {
    200: { description: 'The alert', content: { 'application/json': { schema: alertSchema } } },
    404: errorResponse('No such alert'),
    409: errorResponse('The alert was withdrawn'),
  },
})

/** Alerts and their being read. */
export function alertRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(list, async (c) => c.json(await verbs.listAlerts(c.get('athleteId'), c.req.valid('query').state), 200))
    .openapi(patch, async (c) =>
      c.json(unwrap(await verbs.acknowledgeAlert(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
}
