import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import {
  alertDetailSchema,
  alertListQuery,
  alertListSchema,
  alertPatchSchema,
  alertSchema,
} from './schemas/alert-schema.ts'
import { errorResponse } from './schemas/error-schema.ts'

const list = createRoute({
  method: 'get',
  path: '/api/alerts',
  summary: 'Alerts, newest first',
  request: { query: alertListQuery },
  responses: {
    200: { description: 'The alerts', content: { 'application/json': { schema: alertListSchema } } },
    400: errorResponse('The dates are not dates'),
  },
})

const detail = createRoute({
  method: 'get',
  path: '/api/alerts/{id}',
  summary: 'An alert with its numbers, the session it is compared with, the days around it and what was sent',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The alert', content: { 'application/json': { schema: alertDetailSchema } } },
    404: errorResponse('No such alert'),
    409: errorResponse('Alerts are hidden while warning signs stand'),
  },
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
    .openapi(list, async (c) => c.json(unwrap(await verbs.listAlerts(c.get('athleteId'), c.req.valid('query'))), 200))
    .openapi(detail, async (c) =>
      c.json(unwrap(await verbs.alertDetail(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
    .openapi(patch, async (c) =>
      c.json(unwrap(await verbs.acknowledgeAlert(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
}
