import { createRoute } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { createRouter } from './router.ts'
import { overviewAnswerSchema } from './schemas/overview-schema.ts'

const getOverview = createRoute({
  method: 'get',
  path: '/api/overview',
  summary: "Today's state: the last seven days, the usual week and the room left",
  responses: {
    200: { description: 'The overview', content: { 'application/json': { schema: overviewAnswerSchema } } },
  },
})

/** The dashboard's answer in one request. */
export function overviewRoutes(verbs: ApiVerbs) {
  return createRouter().openapi(getOverview, async (c) => c.json(await verbs.overview(c.get('athleteId')), 200))
}
