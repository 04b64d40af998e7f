import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { anyRuleSchema } from './schemas/alert-schema.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { removedSchema } from './schemas/ground-schema.ts'
import {
  newOverloadSchema,
  newSnoozeSchema,
  overloadListSchema,
  overloadSchema,
  snoozeListSchema,
  snoozeSchema,
} from './schemas/quiet-schema.ts'

const removed = { description: 'Taken away', content: { 'application/json': { schema: removedSchema } } }
const invalid = errorResponse('A field is not as expected')

const listSnoozes = createRoute({
  method: 'get',
  path: '/api/snoozes',
  summary: 'Rules that are snoozed, the first to end first',
  responses: { 200: { description: 'The snoozes', content: { 'application/json': { schema: snoozeListSchema } } } },
})

const addSnooze = createRoute({
  method: 'post',
  path: '/api/snoozes',
  summary: 'Snooze a rule: it goes on judging and is not told. Warning signs cannot be snoozed',
  request: { body: { required: true, content: { 'application/json': { schema: newSnoozeSchema } } } },
  responses: {
    201: { description: 'The snooze', content: { 'application/json': { schema: snoozeSchema } } },
    400: invalid,
  },
})

const removeSnooze = createRoute({
  method: 'delete',
  path: '/api/snoozes/{rule}',
  summary: 'End a snooze',
  request: { params: z.object({ rule: anyRuleSchema }) },
  responses: { 200: removed, 400: invalid, 404: errorResponse('The rule is not snoozed') },
})

const listOverloads = createRoute({
  method: 'get',
  path: '/api/overloads',
  summary: 'Races and camps, oldest first',
  responses: {
    200: { description: 'Races and camps', content: { 'application/json': { schema: overloadListSchema } } },
  },
})

const addOverload = createRoute({
  method: 'post',
  path: '/api/overloads',
  summary: 'Plan a race or a camp: alerts of load are kept in these days and not told',
  request: { body: { required: true, content: { 'application/json': { schema: newOverloadSchema } } } },
  responses: {
    201: { description: 'The race or camp', content: { 'application/json': { schema: overloadSchema } } },
    400: invalid,
    409: errorResponse('There are as many as there may be'),
  },
})

const removeOverload = createRoute({
  method: 'delete',
  path: '/api/overloads/{id}',
  summary: 'Take a race or a camp away',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: removed, 404: errorResponse('No such race or camp') },
})

/** What keeps alerts from being told: snoozed rules, races and camps. */
export function quietRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(listSnoozes, async (c) => c.json(await verbs.listSnoozes(c.get('athleteId')), 200))
    .openapi(addSnooze, async (c) => c.json(await verbs.addSnooze(c.get('athleteId'), c.req.valid('json')), 201))
    .openapi(removeSnooze, async (c) =>
      c.json(unwrap(await verbs.removeSnooze(c.get('athleteId'), c.req.valid('param').rule)), 200),
    )
    .openapi(listOverloads, async (c) => c.json(await verbs.listOverloads(c.get('athleteId')), 200))
    .openapi(addOverload, async (c) =>
      c.json(unwrap(await verbs.addOverload(c.get('athleteId'), c.req.valid('json'))), 201),
    )
    .openapi(removeOverload, async (c) =>
      c.json(unwrap(await verbs.removeOverload(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
}
