import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { dateRangeQuery } from './schemas/columns-schema.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { removedSchema } from './schemas/ground-schema.ts'
import {
  newPlanSchema,
  planContextAnswerSchema,
  planListSchema,
  planPatchSchema,
  planSchema,
} from './schemas/plan-schema.ts'

const params = z.object({ id: z.string() })
const plan = { description: 'The planned session', content: { 'application/json': { schema: planSchema } } }
const invalid = errorResponse('A field is not as expected')
const notFound = errorResponse('No such planned session')

const list = createRoute({
  method: 'get',
  path: '/api/plans',
  summary: 'Planned sessions in the order of their days, with what was run of them',
  request: { query: dateRangeQuery },
  responses: {
    200: { description: 'The planned sessions', content: { 'application/json': { schema: planListSchema } } },
    400: invalid,
  },
})

const add = createRoute({
  method: 'post',
  path: '/api/plans',
  summary: 'Keep a planned session; it takes its part of the room',
  request: { body: { required: true, content: { 'application/json': { schema: newPlanSchema } } } },
  responses: { 201: plan, 400: invalid, 409: errorResponse('There are as many as there may be') },
})

const patch = createRoute({
  method: 'patch',
  path: '/api/plans/{id}',
  summary: 'Change a planned session',
  request: { params, body: { required: true, content: { 'application/json': { schema: planPatchSchema } } } },
  responses: { 200: plan, 400: invalid, 404: notFound },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/plans/{id}',
  summary: 'Take a planned session away',
  request: { params },
  responses: {
    200: { description: 'Taken away', content: { 'application/json': { schema: removedSchema } } },
    404: notFound,
  },
})

const context = createRoute({
  method: 'get',
  path: '/api/plan-context',
  summary: 'All that is needed to check a plan with the pure code',
  responses: {
    200: { description: 'The context', content: { 'application/json': { schema: planContextAnswerSchema } } },
  },
})

/** Planned sessions, and what plans are checked with. */
export function planRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(list, async (c) => c.json(unwrap(await verbs.listPlans(c.get('athleteId'), c.req.valid('query'))), 200))
    .openapi(add, async (c) => c.json(unwrap(await verbs.addPlan(c.get('athleteId'), c.req.valid('json'))), 201))
    .openapi(patch, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(unwrap(await verbs.changePlan(c.get('athleteId'), id, c.req.valid('json'))), 200)
    })
    .openapi(remove, async (c) =>
      c.json(unwrap(await verbs.removePlan(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
    .openapi(context, async (c) => c.json(await verbs.planContext(c.get('athleteId')), 200))
}
