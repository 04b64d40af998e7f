import { createRoute, z } from '@hono/zod-openapi'
import { unwrap } from './errors.ts'
import type { NotifyVerbs } from './notify-verbs.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { removedSchema } from './schemas/ground-schema.ts'
import { feedKindSchema, feedListSchema, newFeedSchema } from './schemas/notify-schema.ts'

const list = createRoute({
  method: 'get',
  path: '/api/feeds',
  summary: 'The feeds that can be read with a secret address; the addresses themselves are not kept',
  responses: { 200: { description: 'The feeds', content: { 'application/json': { schema: feedListSchema } } } },
})

const add = createRoute({
  method: 'post',
  path: '/api/feeds',
  summary: 'Make a feed; its secret address is in this answer and in no other',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.strictObject({ kind: feedKindSchema }) } } },
  },
  responses: {
    201: { description: 'The feed', content: { 'application/json': { schema: newFeedSchema } } },
    400: errorResponse('A field is not as expected'),
    409: errorResponse('There are as many feeds as there may be'),
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/feeds/{id}',
  summary: 'Remove a feed; its address gives nothing any more',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'Removed', content: { 'application/json': { schema: removedSchema } } },
    404: errorResponse('No such feed'),
  },
})

const read = createRoute({
  method: 'get',
  path: '/feeds/{token}/{file}',
  summary: 'Alerts of load as Atom, planned sessions as iCalendar; never what was felt',
  request: {
    params: z.object({
      token: z.string().max(100),
      file: z.enum(['alerts.atom', 'plan.ics', 'plan-discreet.ics']),
    }),
  },
  responses: {
    200: {
      description: 'The feed',
      content: { 'application/atom+xml': { schema: z.string() }, 'text/calendar': { schema: z.string() } },
    },
    404: errorResponse('No such feed'),
  },
})

/** Feeds, and the secret addresses they are read at without signing in. */
export function feedRoutes(verbs: NotifyVerbs) {
  return createRouter()
    .openapi(list, async (c) => c.json(await verbs.listFeeds(c.get('athleteId')), 200))
    .openapi(add, async (c) => c.json(unwrap(await verbs.addFeed(c.get('athleteId'), c.req.valid('json').kind)), 201))
    .openapi(remove, async (c) =>
      c.json(unwrap(await verbs.removeFeed(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
    .openapi(read, async (c) => {
      const { token, file } = c.req.valid('param')
      const found = await verbs.readFeed({ token, file, origin: new URL(c.req.url).origin })
      if (found === null) return c.json({ error: { code: 'not-found', message: 'There is no such feed.' } }, 404)
      return c.body(found.text, 200, { 'Content-Type': `${found.type}; charset=utf-8`, 'Cache-Control': 'private' })
    })
}
