import { createRoute } from '@hono/zod-openapi'
import type { ApiVerbs } from './api-verbs.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { dateRangeQuery } from './schemas/columns-schema.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { loadChartsSchema, reportCardSchema } from './schemas/report-schema.ts'

const card = createRoute({
  method: 'get',
  path: '/api/report-card',
  summary: 'For each rule how often it fired and what was felt afterwards',
  responses: { 200: { description: 'The card', content: { 'application/json': { schema: reportCardSchema } } } },
})

const charts = createRoute({
  method: 'get',
  path: '/api/load-charts',
  summary: 'Monotony and acute:chronic load by day, which never alert; the last 26 weeks by default',
  request: { query: dateRangeQuery },
  responses: {
    200: { description: 'Columns, one value a day', content: { 'application/json': { schema: loadChartsSchema } } },
    400: errorResponse('The dates are not dates, or the span is too long'),
  },
})

/** What the rules were worth in this diary, and charts no rule reads. */
export function reportRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(card, async (c) => c.json(await verbs.reportCard(c.get('athleteId')), 200))
    .openapi(charts, async (c) => c.json(unwrap(await verbs.loadCharts(c.get('athleteId'), c.req.valid('query'))), 200))
}
