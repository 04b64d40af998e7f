import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import {
  activityDetailSchema,
  activityListQuery,
  activityListSchema,
  activityPatchSchema,
  manualActivitySchema,
} from './schemas/activity-schema.ts'
import { errorResponse } from './schemas/error-schema.ts'

const params = z.object({ id: z.string() })
const detail = { description: 'The activity', content: { 'application/json': { schema: activityDetailSchema } } }
const notFound = errorResponse('No such activity')
const invalid = errorResponse('A field is not as expected')

const list = createRoute({
  method: 'get',
  path: '/api/activities',
  summary: 'Activities between two local dates, newest first',
  request: { query: activityListQuery },
  responses: {
    200: { description: 'The activities', content: { 'application/json': { schema: activityListSchema } } },
    400: invalid,
  },
})

const get = createRoute({
  method: 'get',
  path: '/api/activities/{id}',
  summary: 'One activity with its splits, issues and alerts',
  request: { params },
  responses: { 200: detail, 404: notFound },
})

const patch = createRoute({
  method: 'patch',
  path: '/api/activities/{id}',
  summary: 'Correct an activity; it is scored again from its original',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: activityPatchSchema } } },
  },
  responses: { 200: detail, 400: invalid, 404: notFound },
})

const add = createRoute({
  method: 'post',
  path: '/api/activities',
  summary: 'Enter a session without a file',
  request: { body: { required: true, content: { 'application/json': { schema: manualActivitySchema } } } },
  responses: { 201: detail, 400: invalid },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/activities/{id}',
  summary: 'Take an activity out; its original stays and it can be restored',
  request: { params },
  responses: {
    200: { description: 'Taken out', content: { 'application/json': { schema: z.object({ deleted: z.string() }) } } },
    404: notFound,
  },
})

const restore = createRoute({
  method: 'post',
  path: '/api/activities/{id}/restore',
  summary: 'Bring a deleted activity back',
  request: { params },
  responses: { 200: detail, 404: notFound },
})

/** Reading, correcting, entering, deleting and restoring activities. */
export function activityRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(list, async (c) =>
      c.json(unwrap(await verbs.listActivities(c.get('athleteId'), c.req.valid('query'))), 200),
    )
    .openapi(get, async (c) =>
      c.json(unwrap(await verbs.getActivity(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
    .openapi(patch, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(unwrap(await verbs.correctActivity(c.get('athleteId'), id, c.req.valid('json'))), 200)
    })
    .openapi(add, async (c) =>
      c.json(unwrap(await verbs.addManualActivity(c.get('athleteId'), c.req.valid('json'))), 201),
    )
    .openapi(remove, async (c) =>
      c.json(unwrap(await verbs.deleteActivity(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
    .openapi(restore, async (c) =>
      c.json(unwrap(await verbs.restoreActivity(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
}
