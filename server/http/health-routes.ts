import { createRoute } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { createRouter } from './router.ts'
import { healthSchema } from './schemas/health-schema.ts'

const get = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Alive, and the database answers',
  responses: { 200: { description: 'Healthy', content: { 'application/json': { schema: healthSchema } } } },
})

/** Open to everyone, says nothing about anyone. */
export function healthRoutes(verbs: ApiVerbs, version: string) {
  return createRouter().openapi(get, async (c) => {
    await verbs.pingDatabase()
    return c.json({ status: 'ok' as const, version, database: 'ok' as const }, 200)
  })
}
