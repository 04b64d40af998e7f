import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { boxQuery, groundMapListSchema, groundSchema, removedSchema } from './schemas/ground-schema.ts'
import { mapForm } from './upload-form.ts'

const list = createRoute({
  method: 'get',
  path: '/api/maps',
  summary: 'The surface maps, in the order in which they came',
  responses: { 200: { description: 'The maps', content: { 'application/json': { schema: groundMapListSchema } } } },
})

const add = createRoute({
  method: 'post',
  path: '/api/maps',
  summary: 'Add a surface map: an OpenStreetMap extract (.osm.pbf) or GeoJSON with its tags',
  request: { body: mapForm },
  responses: {
    202: {
      description: 'Stored and queued; ask for the list until it is ready or failed',
      content: { 'application/json': { schema: z.object({ id: z.string() }) } },
    },
    400: errorResponse('No file in the form'),
    409: errorResponse('There are as many maps as there may be'),
    413: errorResponse('The file is too large'),
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/maps/{id}',
  summary: 'Take a map away; what was scored with it is scored again',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'Taken away', content: { 'application/json': { schema: removedSchema } } },
    404: errorResponse('No such map'),
  },
})

const inBox = createRoute({
  method: 'get',
  path: '/api/ground',
  summary: 'What the maps hold in a box of at most 3 degrees, to be drawn beneath a track',
  request: { query: boxQuery },
  responses: {
    200: { description: 'Ways and areas', content: { 'application/json': { schema: groundSchema } } },
    400: errorResponse('The box is none, or too large'),
  },
})

/** Surface maps: adding, listing and taking them away, and what they hold. */
export function mapRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(list, async (c) => c.json(await verbs.listMaps(c.get('athleteId')), 200))
    .openapi(add, async (c) => {
      const upload = { contentType: c.req.header('content-type') ?? '', body: c.req.raw.body }
      return c.json(unwrap(await verbs.addMap(c.get('athleteId'), upload)), 202)
    })
    .openapi(remove, async (c) =>
      c.json(unwrap(await verbs.removeMap(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
    .openapi(inBox, async (c) => c.json(unwrap(await verbs.groundInBox(c.get('athleteId'), c.req.valid('query'))), 200))
}
