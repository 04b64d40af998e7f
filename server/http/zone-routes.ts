import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { newZoneSchema, removedSchema, zoneListSchema, zoneSchema } from './schemas/ground-schema.ts'

const list = createRoute({
  method: 'get',
  path: '/api/zones',
  summary: 'The privacy zones, oldest first',
  responses: { 200: { description: 'The zones', content: { 'application/json': { schema: zoneListSchema } } } },
})

const add = createRoute({
  method: 'post',
  path: '/api/zones',
  summary: 'Make a privacy zone; its centre is moved by chance once, and the answer says where to',
  request: { body: { required: true, content: { 'application/json': { schema: newZoneSchema } } } },
  responses: {
    201: { description: 'The zone', content: { 'application/json': { schema: zoneSchema } } },
    400: errorResponse('A field is not as expected'),
    409: errorResponse('There are as many zones as there may be'),
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/zones/{id}',
  summary: 'Take a zone away',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'Taken away', content: { 'application/json': { schema: removedSchema } } },
    404: errorResponse('No such zone'),
  },
})

/** Privacy zones. */
export function zoneRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(list, async (c) => c.json(await verbs.listZones(c.get('athleteId')), 200))
    .openapi(add, async (c) => c.json(unwrap(await verbs.addZone(c.get('athleteId'), c.req.valid('json'))), 201))
    .openapi(remove, async (c) =>
      c.json(unwrap(await verbs.removeZone(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
}
