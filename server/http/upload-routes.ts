import type { RouteConfig } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'

const PATH = '/api/uploads'

const CODES: Readonly<Record<number, string>> = {
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  500: 'internal',
  507: 'no-room',
}

/** Resumable uploads: the tus protocol 1.0, https://tus.io, spoken by the library behind the verb. */
export function uploadRoutes(verbs: ApiVerbs) {
  const router = createRouter()
  for (const route of DESCRIBED) router.openAPIRegistry.registerPath(route)
  router.on(['POST', 'OPTIONS'], PATH, async (c) =>
    answer(unwrap(await verbs.resumableUpload(c.get('athleteId'), c.req.raw))),
  )
  // HEAD is told apart from GET by the request alone.
  router.on(['GET', 'PATCH', 'DELETE', 'OPTIONS'], `${PATH}/:id`, async (c) => {
    if (c.req.raw.method === 'GET') return c.notFound()
    return answer(unwrap(await verbs.resumableUpload(c.get('athleteId'), c.req.raw)))
  })
  return router
}

/** The library says what is wrong in plain text; here it takes the shape all our errors have. */
async function answer(response: Response): Promise<Response> {
  if (response.ok) return response
  const message = (await response.text()).trim().replace(/\n/g, ' ')
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  const error = {
    code: CODES[response.status] ?? 'invalid',
    message: message === '' ? 'The request is not as expected.' : message,
  }
  return new Response(JSON.stringify({ error }), { status: response.status, headers })
}

const id = { name: 'id', in: 'path' as const, required: true, schema: { type: 'string' as const } }

const DESCRIBED: readonly RouteConfig[] = [
  {
    method: 'post',
    path: PATH,
    summary: 'Begin a resumable upload (tus 1.0): Upload-Length, and in Upload-Metadata filename and importId',
    responses: { 201: { description: 'Location says where to send it' } },
  },
  {
    method: 'head',
    path: `${PATH}/{id}`,
    summary: 'How much of an upload has come',
    parameters: [id],
    responses: { 200: { description: 'Upload-Offset says' } },
  },
  {
    method: 'patch',
    path: `${PATH}/{id}`,
    summary: 'Send on from an offset; when the upload is whole, Soleus-Import names the import it went into',
    parameters: [id],
    responses: { 204: { description: 'Upload-Offset says how far it is' } },
  },
  {
    method: 'delete',
    path: `${PATH}/{id}`,
    summary: 'Give an unfinished upload up',
    parameters: [id],
    responses: { 204: { description: 'It is gone' } },
  },
]
