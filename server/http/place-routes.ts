import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import {
  newPlaceSchema,
  placeListSchema,
  placePatchSchema,
  placeSchema,
  removedSchema,
} from './schemas/ground-schema.ts'

const params = z.object({ id: z.string() })
const place = { description: 'The place', content: { 'application/json': { schema: placeSchema } } }
const invalid = errorResponse('A field is not as expected')
const notFound = errorResponse('No such place')

const list = createRoute({
  method: 'get',
  path: '/api/places',
  summary: 'The favourite places, oldest first',
  responses: { 200: { description: 'The places', content: { 'application/json': { schema: placeListSchema } } } },
})

const add = createRoute({
  method: 'post',
  path: '/api/places',
  summary: 'Draw a place once; its surface is used for all runs through it, past and future',
  request: { body: { required: true, content: { 'application/json': { schema: newPlaceSchema } } } },
  responses: { 201: place, 400: invalid, 409: errorResponse('There are as many places as there may be') },
})

const patch = createRoute({
  method: 'patch',
  path: '/api/places/{id}',
  summary: 'Change a place',
  request: { params, body: { required: true, content: { 'application/json': { schema: placePatchSchema } } } },
  responses: { 200: place, 400: invalid, 404: notFound },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/places/{id}',
  summary: 'Take a place away',
  request: { params },
  responses: {
    200: { description: 'Taken away', content: { 'application/json': { schema: removedSchema } } },
    404: notFound,
  },
})

/** Favourite places. */
export function placeRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(list, async (c) => c.json(await verbs.listPlaces(c.get('athleteId')), 200))
    .openapi(add, async (c) => c.json(unwrap(await verbs.addPlace(c.get('athleteId'), c.req.valid('json'))), 201))
    .openapi(patch, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(unwrap(await verbs.changePlace(c.get('athleteId'), id, c.req.valid('json'))), 200)
    })
    .openapi(remove, async (c) =>
      c.json(unwrap(await verbs.removePlace(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
}
