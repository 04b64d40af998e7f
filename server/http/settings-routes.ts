import { createRoute } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { settingsPatchSchema, settingsSchema } from './schemas/settings-schema.ts'

const ok = { description: 'The settings', content: { 'application/json': { schema: settingsSchema } } }

const get = createRoute({
  method: 'get',
  path: '/api/settings',
  summary: 'The settings that hold today',
  responses: { 200: ok },
})

const put = createRoute({
  method: 'put',
  path: '/api/settings',
  summary: 'Change some settings; a new height, mass or profile scores the activities it concerns again',
  request: { body: { required: true, content: { 'application/json': { schema: settingsPatchSchema } } } },
  responses: { 200: ok, 400: errorResponse('A field is not as expected') },
})

/** The athlete's settings. */
export function settingsRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(get, async (c) => c.json(await verbs.getSettings(c.get('athleteId')), 200))
    .openapi(put, async (c) => c.json(unwrap(await verbs.changeSettings(c.get('athleteId'), c.req.valid('json'))), 200))
}
