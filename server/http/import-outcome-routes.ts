import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { importOutcomesSchema } from './schemas/import-schema.ts'

const get = createRoute({
  method: 'get',
  path: '/api/imports/{id}/outcomes',
  summary: 'One import in numbers: its summary, the activities it brought, and why files were skipped or failed',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The numbers', content: { 'application/json': { schema: importOutcomesSchema } } },
    404: errorResponse('No such import'),
  },
})

/** What came of an import, without its files: of an account's export those are ten thousand. */
export function importOutcomeRoutes(verbs: ApiVerbs) {
  return createRouter().openapi(get, async (c) =>
    c.json(unwrap(await verbs.importOutcomes(c.get('athleteId'), c.req.valid('param').id)), 200),
  )
}
