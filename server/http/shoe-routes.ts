import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { removedSchema } from './schemas/ground-schema.ts'
import { newShoeSchema, shoeListSchema, shoePatchSchema, shoeSchema } from './schemas/shoe-schema.ts'

const params = z.object({ id: z.string() })
const shoe = { description: 'The shoe', content: { 'application/json': { schema: shoeSchema } } }
const invalid = errorResponse('A field is not as expected')
const notFound = errorResponse('No such shoe')

const list = createRoute({
  method: 'get',
  path: '/api/shoes',
  summary: 'The shoes, oldest first, with what was run in them',
  responses: { 200: { description: 'The shoes', content: { 'application/json': { schema: shoeListSchema } } } },
})

const add = createRoute({
  method: 'post',
  path: '/api/shoes',
  summary: 'Enter a shoe; what is worn with it is scored again',
  request: { body: { required: true, content: { 'application/json': { schema: newShoeSchema } } } },
  responses: { 201: shoe, 400: invalid, 409: errorResponse('There are as many shoes as there may be') },
})

const patch = createRoute({
  method: 'patch',
  path: '/api/shoes/{id}',
  summary: 'Change a shoe',
  request: { params, body: { required: true, content: { 'application/json': { schema: shoePatchSchema } } } },
  responses: { 200: shoe, 400: invalid, 404: notFound },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/shoes/{id}',
  summary: 'Take a shoe away',
  request: { params },
  responses: {
    200: { description: 'Taken away', content: { 'application/json': { schema: removedSchema } } },
    404: notFound,
  },
})

/** Shoes. */
export function shoeRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(list, async (c) => c.json(await verbs.listShoes(c.get('athleteId')), 200))
    .openapi(add, async (c) => c.json(unwrap(await verbs.addShoe(c.get('athleteId'), c.req.valid('json'))), 201))
    .openapi(patch, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(unwrap(await verbs.changeShoe(c.get('athleteId'), id, c.req.valid('json'))), 200)
    })
    .openapi(remove, async (c) =>
      c.json(unwrap(await verbs.removeShoe(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
}
