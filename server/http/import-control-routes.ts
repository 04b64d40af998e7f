import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { importAcceptedSchema, importOpenSchema, importSummarySchema } from './schemas/import-schema.ts'
import { uploadForm } from './upload-form.ts'

const params = z.object({ id: z.string() })
const notFound = errorResponse('No such import')
const accepted = { 'application/json': { schema: importAcceptedSchema } }
const summary = {
  description: 'The import as it is now',
  content: { 'application/json': { schema: importSummarySchema } },
}

const open = createRoute({
  method: 'post',
  path: '/api/imports/open',
  summary: 'Begin an import that stays open for files until it is closed, or nothing comes for an hour',
  request: { body: { required: true, content: { 'application/json': { schema: importOpenSchema } } } },
  responses: { 201: { description: 'Open', content: accepted }, 400: errorResponse('A field is not as expected') },
})

const add = createRoute({
  method: 'post',
  path: '/api/imports/{id}/files',
  summary: 'Add files to an open import; they are read while more come',
  request: {
    params,
    /** Any text of the sender's own: the same form sent again under it, after an answer that was lost, is added once. */
    headers: z.object({ 'idempotency-key': z.string().min(8).max(100).optional() }),
    body: uploadForm,
  },
  responses: {
    202: { description: 'Stored and queued', content: accepted },
    400: errorResponse('No files in the form'),
    404: notFound,
    409: errorResponse('It takes no more files'),
    413: errorResponse('A file, or all of them together, are too large'),
  },
})

const close = createRoute({
  method: 'post',
  path: '/api/imports/{id}/close',
  summary: 'Say that no more files come',
  request: { params },
  responses: { 200: summary, 404: notFound },
})

const pause = control('pause', 'Stop after the files at hand, until it is resumed; also beyond a restart')
const resume = control('resume', 'Go on with a paused import')
const cancel = control('cancel', 'Skip whatever was not begun; what is done stays')
const retry = control('retry', 'Read failed files again whose bytes are still here')

function control<A extends string>(action: A, text: string) {
  return createRoute({
    method: 'post',
    path: `/api/imports/{id}/${action}`,
    summary: text,
    request: { params },
    responses: { 200: summary, 404: notFound, 409: errorResponse('It stands so that this makes no sense') },
  })
}

/** What is done with an import: opening it, adding to it, closing, pausing, cancelling, retrying. */
export function importControlRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(open, async (c) => {
      const { title = null } = c.req.valid('json')
      return c.json(await verbs.openImport(c.get('athleteId'), { title }), 201)
    })
    .openapi(add, async (c) => {
      const { 'idempotency-key': key } = c.req.valid('header')
      const upload = { contentType: c.req.header('content-type') ?? '', body: c.req.raw.body, key }
      return c.json(unwrap(await verbs.addUpload(c.get('athleteId'), c.req.valid('param').id, upload)), 202)
    })
    .openapi(close, async (c) =>
      c.json(unwrap(await verbs.closeImport(c.get('athleteId'), c.req.valid('param').id)), 200),
    )
    .openapi(pause, async (c) =>
      c.json(unwrap(await verbs.controlImport(c.get('athleteId'), c.req.valid('param').id, 'pause')), 200),
    )
    .openapi(resume, async (c) =>
      c.json(unwrap(await verbs.controlImport(c.get('athleteId'), c.req.valid('param').id, 'resume')), 200),
    )
    .openapi(cancel, async (c) =>
      c.json(unwrap(await verbs.controlImport(c.get('athleteId'), c.req.valid('param').id, 'cancel')), 200),
    )
    .openapi(retry, async (c) =>
      c.json(unwrap(await verbs.controlImport(c.get('athleteId'), c.req.valid('param').id, 'retry')), 200),
    )
}
