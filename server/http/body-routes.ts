import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import {
  bodyListSchema,
  injuryListSchema,
  injuryPatchSchema,
  injurySchema,
  newBodySchema,
  newInjurySchema,
} from './schemas/body-schema.ts'
import { dateSchema } from './schemas/columns-schema.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { removedSchema } from './schemas/ground-schema.ts'

const bodies = { description: 'Height and weight', content: { 'application/json': { schema: bodyListSchema } } }
const injury = { description: 'The injury', content: { 'application/json': { schema: injurySchema } } }
const params = z.object({ id: z.string() })
const invalid = errorResponse('A field is not as expected')
const full = errorResponse('There are as many entries as there may be')

const listBody = createRoute({
  method: 'get',
  path: '/api/body',
  summary: 'Height and weight and since when they hold',
  responses: { 200: bodies },
})

const addBody = createRoute({
  method: 'post',
  path: '/api/body',
  summary: 'Enter height, weight or both from a day on; the sessions it concerns are scored again',
  request: { body: { required: true, content: { 'application/json': { schema: newBodySchema } } } },
  responses: { 201: bodies, 400: invalid, 409: full },
})

const removeBody = createRoute({
  method: 'delete',
  path: '/api/body/{date}',
  summary: 'Take back what was entered on a day; what held before it holds on',
  request: { params: z.object({ date: dateSchema }) },
  responses: {
    200: bodies,
    404: errorResponse('Nothing was entered on that day'),
    409: errorResponse('It is the first entry'),
  },
})

const listInjuries = createRoute({
  method: 'get',
  path: '/api/injuries',
  summary: 'Injuries of calf and Achilles on record, oldest first',
  responses: { 200: { description: 'The injuries', content: { 'application/json': { schema: injuryListSchema } } } },
})

const addInjury = createRoute({
  method: 'post',
  path: '/api/injuries',
  summary: 'Put an injury on record; rule B2 holds for the eight weeks after it',
  request: { body: { required: true, content: { 'application/json': { schema: newInjurySchema } } } },
  responses: { 201: injury, 400: invalid, 409: full },
})

const patchInjury = createRoute({
  method: 'patch',
  path: '/api/injuries/{id}',
  summary: 'Tick that sand and hills may come back, or that it has healed; null takes it back',
  request: { params, body: { required: true, content: { 'application/json': { schema: injuryPatchSchema } } } },
  responses: { 200: injury, 400: invalid, 404: errorResponse('No such injury') },
})

const removeInjury = createRoute({
  method: 'delete',
  path: '/api/injuries/{id}',
  summary: 'Take an injury off the record',
  request: { params },
  responses: {
    200: { description: 'Taken off', content: { 'application/json': { schema: removedSchema } } },
    404: errorResponse('No such injury'),
  },
})

/** Height, weight and injuries, each with its date. */
export function bodyRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(listBody, async (c) => c.json(await verbs.listBody(c.get('athleteId')), 200))
    .openapi(addBody, async (c) => c.json(unwrap(await verbs.addBody(c.get('athleteId'), c.req.valid('json'))), 201))
    .openapi(removeBody, async (c) =>
      c.json(unwrap(await verbs.removeBody(c.get('athleteId'), c.req.valid('param').date)), 200),
    )
    .openapi(listInjuries, async (c) => c.json(await verbs.listInjuries(c.get('athleteId')), 200))
    .openapi(addInjury, async (c) =>
      c.json(unwrap(await verbs.addInjury(c.get('athleteId'), c.req.valid('json'))), 201),
    )
    .openapi(patchInjury, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(unwrap(await verbs.changeInjury(c.get('athleteId'), id, c.req.valid('json'))), 200)
    })
    .openapi(removeInjury, async (c) =>
      c.json(unwrap(await verbs.removeInjury(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
}
