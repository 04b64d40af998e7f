import { createRoute, z } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import {
  importAcceptedSchema,
  importFilesQuery,
  importFilesSchema,
  importListQuery,
  importListSchema,
  importSchema,
} from './schemas/import-schema.ts'
import { uploadForm } from './upload-form.ts'

const params = z.object({ id: z.string() })
const notFound = errorResponse('No such import')

const accepted = {
  description: 'Stored and queued; follow the import for progress',
  content: { 'application/json': { schema: importAcceptedSchema } },
}

const post = createRoute({
  method: 'post',
  path: '/api/imports',
  summary: 'Import files: FIT, GPX, TCX, or archives of them (zip, gz)',
  request: { body: uploadForm },
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
  request: { query: importListQuery },
  responses: { 200: { description: 'The imports', content: { 'application/json': { schema: importListSchema } } } },
})

const get = createRoute({
  method: 'get',
  path: '/api/imports/{id}',
  summary: 'One import with the outcome of every file',
  request: { params },
  responses: {
    200: { description: 'The import', content: { 'application/json': { schema: importSchema } } },
    404: notFound,
  },
})

const files = createRoute({
  method: 'get',
  path: '/api/imports/{id}/files',
  summary: 'Some of the files of an import, for long lists',
  request: { params, query: importFilesQuery },
  responses: {
    200: { description: 'The files', content: { 'application/json': { schema: importFilesSchema } } },
    404: notFound,
  },
})

const original = createRoute({
  method: 'get',
  path: '/api/imports/{id}/files/{fileId}/original',
  summary: 'A file of an import as it came, byte for byte; failed ones too',
  request: { params: params.extend({ fileId: z.coerce.number().int() }) },
  responses: {
    200: {
      description: 'The original',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    404: errorResponse('No such file, or its bytes were not kept'),
  },
})

const demo = createRoute({
  method: 'post',
  path: '/api/demo',
  summary: 'Write the sample season and import it; only while there are no activities',
  responses: { 202: accepted, 409: errorResponse('There are activities already') },
})

/** Imports: sending files, asking how far they are and what came of them, loading the sample season. */
export function importRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(post, async (c) => {
      const upload = { contentType: c.req.header('content-type') ?? '', body: c.req.raw.body }
      return c.json(unwrap(await verbs.importUpload(c.get('athleteId'), upload)), 202)
    })
    .openapi(list, async (c) => c.json(await verbs.listImports(c.get('athleteId'), c.req.valid('query')), 200))
    .openapi(get, async (c) => c.json(unwrap(await verbs.getImport(c.get('athleteId'), c.req.valid('param').id)), 200))
    .openapi(files, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(unwrap(await verbs.listImportFiles(c.get('athleteId'), id, c.req.valid('query'))), 200)
    })
    .openapi(original, async (c) => {
      const { id, fileId } = c.req.valid('param')
      const file = unwrap(await verbs.importFileOriginal(c.get('athleteId'), id, fileId))
      return c.body(file.bytes, 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      })
    })
    .openapi(demo, async (c) => c.json(unwrap(await verbs.loadDemo(c.get('athleteId'))), 202))
}
