import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'

const share = createRoute({
  method: 'get',
  path: '/api/activities/{id}/share.gpx',
  summary: 'The track for others: no name, no pulse, nothing inside a privacy zone; with surfaces',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'GPX 1.1', content: { 'application/gpx+xml': { schema: z.string() } } },
    404: errorResponse('No such activity, or one without a file'),
    409: errorResponse('Nothing is left of it, or its file no longer reads'),
  },
})

/** What is given to others. */
export function shareRoutes(verbs: ApiVerbs) {
  return createRouter().openapi(share, async (c) => {
    const { name, bytes } = unwrap(await verbs.shareTrack(c.get('athleteId'), c.req.valid('param').id))
    return c.body(bytes, 200, {
      'Content-Type': 'application/gpx+xml',
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  })
}
