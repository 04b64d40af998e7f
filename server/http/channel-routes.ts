import { createRoute, z } from '@hono/zod-openapi'
import { unwrap } from './errors.ts'
import type { NotifyVerbs } from './notify-verbs.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { removedSchema } from './schemas/ground-schema.ts'
import {
  channelInputSchema,
  channelKindSchema,
  channelSetSchema,
  channelsSchema,
  messagesPatchSchema,
  testOutcomeSchema,
} from './schemas/notify-schema.ts'

const channels = { 200: { description: 'The channels', content: { 'application/json': { schema: channelsSchema } } } }
const params = z.object({ kind: channelKindSchema })

const list = createRoute({
  method: 'get',
  path: '/api/channels',
  summary: 'The ways messages leave by, and how the last one went; without passwords, tokens and keys',
  responses: channels,
})

const change = createRoute({
  method: 'patch',
  path: '/api/channels',
  summary: 'What links in messages begin with, and whether Monday brings a summary',
  request: { body: { required: true, content: { 'application/json': { schema: messagesPatchSchema } } } },
  responses: { ...channels, 400: errorResponse('A field is not as expected') },
})

const set = createRoute({
  method: 'put',
  path: '/api/channels/{kind}',
  summary: 'Set up a channel; a password or token that is left out stays as it is',
  request: { params, body: { required: true, content: { 'application/json': { schema: channelInputSchema } } } },
  responses: {
    200: { description: 'The channel', content: { 'application/json': { schema: channelSetSchema } } },
    400: errorResponse('A field is not as expected'),
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/channels/{kind}',
  summary: 'Take a channel away; what waits to go out by it is given up',
  request: { params },
  responses: {
    200: { description: 'Taken away', content: { 'application/json': { schema: removedSchema } } },
    404: errorResponse('No such channel'),
  },
})

const test = createRoute({
  method: 'post',
  path: '/api/channels/{kind}/test',
  summary: 'Send a test by a channel now and say what came of it',
  request: { params },
  responses: {
    200: { description: 'What came of it', content: { 'application/json': { schema: testOutcomeSchema } } },
    404: errorResponse('The channel is not set up'),
    409: errorResponse('No browser has asked to be woken'),
  },
})

/** The ways messages leave by. */
export function channelRoutes(verbs: NotifyVerbs) {
  return createRouter()
    .openapi(list, async (c) => c.json(await verbs.listChannels(c.get('athleteId')), 200))
    .openapi(change, async (c) => c.json(await verbs.changeMessages(c.get('athleteId'), c.req.valid('json')), 200))
    .openapi(set, async (c) => {
      const input = unwrap(sameKind(c.req.valid('param').kind, c.req.valid('json')))
      return c.json(await verbs.setChannel(c.get('athleteId'), input), 200)
    })
    .openapi(remove, async (c) =>
      c.json(unwrap(await verbs.removeChannel(c.get('athleteId'), c.req.valid('param').kind)), 200),
    )
    .openapi(test, async (c) =>
      c.json(unwrap(await verbs.testChannel(c.get('athleteId'), c.req.valid('param').kind)), 200),
    )
}

function sameKind(kind: string, input: z.infer<typeof channelInputSchema>) {
  if (input.kind === kind) return { ok: true, value: input } as const
  const message = `kind: the address says ${kind}, the body ${input.kind}.`
  return { ok: false, error: { kind: 'invalid', message } } as const
}
