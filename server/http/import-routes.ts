import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { importAcceptedSchema, importListSchema, importSchema } from './schemas/import-schema.ts'

const accepted = {
  description: 'Stored and queued; poll the import for progress',
  content: { 'application/json': { schema: importAcceptedSchema } },
}

// The schema is plain JSON Schema, not zod: a zod one would make the router read the whole form into memory first.
const uploadForm = {
  type: 'object' as const,
  required: ['files'],
  properties: { files: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' } } },
}

const post = createRoute({
  method: 'post',
  path: '/api/imports',
  summary: 'Import files: FIT, GPX, TCX, or archives of them (zip, gz)',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: uploadForm } } } },
  responses: {
    202: accepted,
    400: errorResponse('No files in the form'),
    413: errorResponse('A file, or all of them together, are too large'),
  },
})

const list = createRoute({
  method: 'get',
  path: '/api/imports',
  summary: 'The last imports, newest first',
  responses: { 200: { description: 'The imports', content: { 'application/json': { schema: importListSchema } } } },
})

const get = createRoute({
  method: 'get',
  path: '/api/imports/{id}',
  summary: 'One import with the outcome of every file',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The import', content: { 'application/json': { schema: importSchema } } },
    404: errorResponse('No such import'),
  },
})

const demo = createRoute({
  method: 'post',
  path: '/api/demo',
  summary: 'Write the sample season and import it; only while there are no activities',
  responses: { 202: accepted, 409: errorResponse('There are activities already') },
})

/** Imports: sending files, asking how far they are, loading the sample season. */
export function importRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(post, async (c) => {
      const upload = { contentType: c.req.header('content-type') ?? '', body: c.req.raw.body }
      return c.json(unwrap(await verbs.importUpload(c.get('athleteId'), upload)), 202)
    })
    .openapi(list, async (c) => c.json(await verbs.listImports(c.get('athleteId')), 200))
    .openapi(get, async (c) => c.json(unwrap(await verbs.getImport(c.get('athleteId'), c.req.valid('param').id)), 200))
    .openapi(demo, async (c) => c.json(unwrap(await verbs.loadDemo(c.get('athleteId'))), 202))
}
