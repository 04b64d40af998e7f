import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import {
  questionAnswerSchema,
  questionSchema,
  safetyAnswerSchema,
  safetyEndSchema,
  safetySchema,
  tickedSchema,
} from './schemas/safety-schema.ts'

const params = z.object({ id: z.string() })
const safety = { description: 'Where it stands', content: { 'application/json': { schema: safetySchema } } }
const question = { description: 'The question', content: { 'application/json': { schema: questionSchema } } }
const invalid = errorResponse('A field is not as expected')
const notFound = errorResponse('No such episode')
const over = errorResponse('The episode is over')

const get = createRoute({
  method: 'get',
  path: '/api/safety',
  summary: 'The episode of warning signs that lasts, and whom to call',
  responses: { 200: safety },
})

const tick = createRoute({
  method: 'post',
  path: '/api/safety',
  summary: 'Tick warning signs; they are kept at once and can only raise the level',
  request: { body: { required: true, content: { 'application/json': { schema: tickedSchema } } } },
  responses: { 200: safety, 400: invalid },
})

const answer = createRoute({
  method: 'post',
  path: '/api/safety/{id}/answer',
  summary: 'Answer when asked again',
  request: { params, body: { required: true, content: { 'application/json': { schema: safetyAnswerSchema } } } },
  responses: { 200: safety, 400: invalid, 404: notFound, 409: over },
})

const end = createRoute({
  method: 'post',
  path: '/api/safety/{id}/end',
  summary: 'End an episode: seen by a professional, or ticked by mistake, which asks what holds instead',
  request: { params, body: { required: true, content: { 'application/json': { schema: safetyEndSchema } } } },
  responses: { 200: safety, 400: invalid, 404: notFound, 409: over },
})

const getQuestion = createRoute({
  method: 'get',
  path: '/api/question',
  summary: 'The one question after ten days without an activity',
  responses: { 200: question },
})

const answerQuestion = createRoute({
  method: 'post',
  path: '/api/question',
  summary: 'Say what these days were; the rules and the room judge by it',
  request: { body: { required: true, content: { 'application/json': { schema: questionAnswerSchema } } } },
  responses: { 200: question, 400: invalid, 404: errorResponse('No such question') },
})

/** Warning signs, and the question after empty days. */
export function safetyRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(get, async (c) => c.json(await verbs.safety(c.get('athleteId')), 200))
    .openapi(tick, async (c) => c.json(await verbs.tickSafety(c.get('athleteId'), c.req.valid('json').signs), 200))
    .openapi(answer, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(unwrap(await verbs.answerSafety(c.get('athleteId'), id, c.req.valid('json'))), 200)
    })
    .openapi(end, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(unwrap(await verbs.endSafety(c.get('athleteId'), id, c.req.valid('json'))), 200)
    })
    .openapi(getQuestion, async (c) => c.json(await verbs.question(c.get('athleteId')), 200))
    .openapi(answerQuestion, async (c) =>
      c.json(unwrap(await verbs.answerQuestion(c.get('athleteId'), c.req.valid('json'))), 200),
    )
}
