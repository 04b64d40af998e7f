import { createRoute, z } from '@hono/zod-openapi'
import { CSV_TABLES } from '../usecases/export-tables.ts'
import type { ApiVerbs } from './api-verbs.ts'
import { createRouter } from './router.ts'
import { sendFile } from './send-file.ts'

const binary = z.string().openapi({ format: 'binary' })

const all = createRoute({
  method: 'get',
  path: '/api/export',
  summary: 'Everything as one ZIP: originals, rows and tables; import it into an empty Soleus to have it back',
  responses: { 200: { description: 'The export, streamed', content: { 'application/zip': { schema: binary } } } },
})

const csv = createRoute({
  method: 'get',
  path: '/api/export/{table}',
  summary: 'Activities, days or weeks as a table for spreadsheets',
  request: { params: z.object({ table: z.enum(CSV_TABLES.map((table) => `${table}.csv` as const)) }) },
  responses: { 200: { description: 'CSV in UTF-8', content: { 'text/csv': { schema: z.string() } } } },
})

/** Leaving again: everything as a zip, and tables for spreadsheets. `version` is the program's own. */
export function exportRoutes(verbs: ApiVerbs, version: string) {
  return createRouter()
    .openapi(all, async (c) => sendFile(c, await verbs.exportDiary(c.get('athleteId'), version), 'application/zip'))
    .openapi(csv, async (c) => {
      const table = CSV_TABLES.find((name) => c.req.valid('param').table === `${name}.csv`) ?? 'activities'
      return sendFile(c, await verbs.exportCsv(c.get('athleteId'), table), 'text/csv; charset=utf-8')
    })
}
