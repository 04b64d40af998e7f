import { createRoute, z } from '@hono/zod-openapi'
import { unwrap } from './errors.ts'
import type { NotifyVerbs } from './notify-verbs.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { removedSchema } from './schemas/ground-schema.ts'
import {
  browserSchema,
  deliveryStateSchema,
  outboxSchema,
  pushKeySchema,
  subscriptionSchema,
} from './schemas/notify-schema.ts'

const list = createRoute({
  method: 'get',
  path: '/api/outbox',
  summary: 'What was sent, what waits and what was given up, newest first',
  request: { query: z.object({ state: deliveryStateSchema.optional() }) },
  responses: { 200: { description: 'The messages', content: { 'application/json': { schema: outboxSchema } } } },
})

const retry = createRoute({
  method: 'post',
  path: '/api/outbox/{id}/retry',
  summary: 'Send once more what was given up',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'It waits', content: { 'application/json': { schema: z.object({ retried: z.string() }) } } },
    404: errorResponse('No such message'),
    409: errorResponse('It was sent, or is still on its way'),
  },
})

const key = createRoute({
  method: 'get',
  path: '/api/push/key',
  summary: 'What a browser has to know to subscribe',
  responses: { 200: { description: 'The key', content: { 'application/json': { schema: pushKeySchema } } } },
})

const subscribe = createRoute({
  method: 'post',
  path: '/api/push/browsers',
  summary: 'Let a browser be woken for messages',
  request: { body: { required: true, content: { 'application/json': { schema: subscriptionSchema } } } },
  responses: {
    201: { description: 'The browser', content: { 'application/json': { schema: browserSchema } } },
    400: errorResponse('A field is not as expected'),
    409: errorResponse('There are as many browsers as there may be'),
  },
})

const unsubscribe = createRoute({
  method: 'delete',
  path: '/api/push/browsers/{id}',
  summary: 'Wake a browser no more',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'Taken away', content: { 'application/json': { schema: removedSchema } } },
    404: errorResponse('No such browser'),
  },
})

/** Messages on their way, and the browsers that are woken for them. */
export function outboxRoutes(verbs: NotifyVerbs) {
  return createRouter()
    .openapi(list, async (c) => c.json(await verbs.outbox(c.get('athleteId'), c.req.valid('query').state), 200))
    .openapi(retry, async (c) =>
      c.json(unwrap(await verbs.retryDelivery(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
    .openapi(key, (c) => c.json({ key: verbs.pushKey() }, 200))
    .openapi(subscribe, async (c) =>
      c.json(unwrap(await verbs.addBrowser(c.get('athleteId'), c.req.valid('json'))), 201),
    )
    .openapi(unsubscribe, async (c) =>
      c.json(unwrap(await verbs.removeBrowser(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
}
