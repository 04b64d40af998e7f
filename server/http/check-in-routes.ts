import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { checkInListSchema, checkInPatchSchema, checkInSchema, newCheckInSchema } from './schemas/check-in-schema.ts'
import { dateRangeQuery } from './schemas/columns-schema.ts'
import { errorResponse } from './schemas/error-schema.ts'

const params = z.object({ id: z.string() })
const checkIn = { description: 'The check-in', content: { 'application/json': { schema: checkInSchema } } }
const invalid = errorResponse('A field is not as expected')
const notFound = errorResponse('No such check-in')

const list = createRoute({
  method: 'get',
  path: '/api/check-ins',
  summary: 'Check-ins between two local dates, oldest first',
  request: { query: dateRangeQuery },
  responses: {
    200: { description: 'The check-ins', content: { 'application/json': { schema: checkInListSchema } } },
    400: invalid,
  },
})

const add = createRoute({
  method: 'post',
  path: '/api/check-ins',
  summary: 'Check in; warning signs among the answers are judged at once',
  request: { body: { required: true, content: { 'application/json': { schema: newCheckInSchema } } } },
  responses: { 201: checkIn, 400: invalid, 409: errorResponse('There are as many of that day as there may be') },
})

const patch = createRoute({
  method: 'patch',
  path: '/api/check-ins/{id}',
  summary: 'Change a check-in',
  request: { params, body: { required: true, content: { 'application/json': { schema: checkInPatchSchema } } } },
  responses: { 200: checkIn, 400: invalid, 404: notFound },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/check-ins/{id}',
  summary: 'Take a check-in out; it can be restored',
  request: { params },
  responses: {
    200: { description: 'Taken out', content: { 'application/json': { schema: z.object({ deleted: z.string() }) } } },
    404: notFound,
  },
})

const restore = createRoute({
  method: 'post',
  path: '/api/check-ins/{id}/restore',
  summary: 'Bring a deleted check-in back',
  request: { params },
  responses: { 200: checkIn, 404: notFound },
})

/** Check-ins. */
export function checkInRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(list, async (c) => c.json(unwrap(await verbs.listCheckIns(c.get('athleteId'), c.req.valid('query'))), 200))
    .openapi(add, async (c) => c.json(unwrap(await verbs.addCheckIn(c.get('athleteId'), c.req.valid('json'))), 201))
    .openapi(patch, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(unwrap(await verbs.changeCheckIn(c.get('athleteId'), id, c.req.valid('json'))), 200)
    })
    .openapi(remove, async (c) =>
      c.json(unwrap(await verbs.deleteCheckIn(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
    .openapi(restore, async (c) =>
      c.json(unwrap(await verbs.restoreCheckIn(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
}
