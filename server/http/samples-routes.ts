import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { samplesSchema } from './schemas/samples-schema.ts'

const params = z.object({ id: z.string() })

const samples = createRoute({
  method: 'get',
  path: '/api/activities/{id}/samples',
  summary: 'Per-sample columns, worked out anew from the original',
  request: { params },
  responses: {
    200: { description: 'Columns of one length', content: { 'application/json': { schema: samplesSchema } } },
    404: errorResponse('No such activity, or one without a file'),
  },
})

const segments = createRoute({
  method: 'get',
  path: '/api/activities/{id}/segments.ndjson',
  summary: 'The segments it was scored as, in full precision, one a line, as `soleus segments` takes them',
  request: { params },
  responses: {
    200: { description: 'NDJSON', content: { 'application/x-ndjson': { schema: z.string() } } },
    404: errorResponse('No such activity, or one without a file'),
  },
})

const original = createRoute({
  method: 'get',
  path: '/api/activities/{id}/original',
  summary: 'The file as it came, byte for byte',
  request: { params },
  responses: {
    200: {
      description: 'The original',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    404: errorResponse('No such activity, or one without a file'),
  },
})

/** The big parts of an activity: its columns, its segments and its original file. */
export function samplesRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(samples, async (c) => {
      const json = unwrap(await verbs.activitySamples(c.get('athleteId'), c.req.valid('param').id))
      // The router's types know JSON only as a value to be written; this one is written already.
      return c.body(json, 200, { 'Content-Type': 'application/json' }) as never
    })
    .openapi(segments, async (c) => {
      const lines = unwrap(await verbs.activitySegments(c.get('athleteId'), c.req.valid('param').id))
      // NDJSON ends like JSON, and the router's types take it for that.
      return c.body(lines, 200, { 'Content-Type': 'application/x-ndjson' }) as never
    })
    .openapi(original, async (c) => {
      const file = unwrap(await verbs.activityOriginal(c.get('athleteId'), c.req.valid('param').id))
      return c.body(file.bytes, 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      })
    })
}
