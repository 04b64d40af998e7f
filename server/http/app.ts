import { compress } from 'hono/compress'
import { activityRoutes } from './activity-routes.ts'
import { alertRoutes } from './alert-routes.ts'
import type { ApiVerbs } from './api-verbs.ts'
import { bodyRoutes } from './body-routes.ts'
import { channelRoutes } from './channel-routes.ts'
import { checkInRoutes } from './check-in-routes.ts'
import { answerError } from './errors.ts'
import { exportRoutes } from './export-routes.ts'
import { feedRoutes } from './feed-routes.ts'
import { guard } from './guard.ts'
import { healthRoutes } from './health-routes.ts'
import { importControlRoutes } from './import-control-routes.ts'
import { importEventsRoutes } from './import-events-routes.ts'
import { importOutcomeRoutes } from './import-outcome-routes.ts'
import { importRoutes } from './import-routes.ts'
import { limitJson } from './limit-json.ts'
import { loadRoutes } from './load-routes.ts'
import { mapRoutes } from './map-routes.ts'
import { outboxRoutes } from './outbox-routes.ts'
import { overviewRoutes } from './overview-routes.ts'
import { placeRoutes } from './place-routes.ts'
import { planRoutes } from './plan-routes.ts'
import { quietRoutes } from './quiet-routes.ts'
import { recalculationRoutes } from './recalculation-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { createRouter } from './router.ts'
import { safetyRoutes } from './safety-routes.ts'
import { sameHost } from './same-host.ts'
import { samplesRoutes } from './samples-routes.ts'
import { securityHeaders } from './security-headers.ts'
import { sessionRoutes } from './session-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { shareRoutes } from './share-routes.ts'
import { shoeRoutes } from './shoe-routes.ts'
import { staticPage } from './static-page.ts'
import { uploadRoutes } from './upload-routes.ts'
import { zoneRoutes } from './zone-routes.ts'

export interface AppOptions {
  readonly version: string
  /** True when the server listens beyond this machine. */
  readonly publicBind: boolean
  readonly logError: (error: Error) => void
  /** Folder of the built page. */
  readonly webFolder: string
}

/** The whole HTTP interface over the product's verbs. Its type is what the page's client is made from. */
export function createApp(verbs: ApiVerbs, options: AppOptions) {
  const app = createRouter()
  app.onError((error, c) => answerError(error, c, options.logError))
  app.use(securityHeaders(verbs))
  app.use(sameHost(verbs, options.publicBind))
  app.use(staticPage(options.webFolder, verbs))
  app.use('/api/*', guard(verbs))
  app.use('/api/*', limitJson)
  // On this machine packing costs more than sending; behind a proxy it is the proxy's to do.
  if (options.publicBind) app.use('/api/*', compress())
  app.notFound((c) => c.json({ error: { code: 'not-found', message: `There is no ${c.req.path} here.` } }, 404))
  const routes = app
    .route('/', healthRoutes(verbs, options.version))
    .route('/', sessionRoutes(verbs))
    .route('/', overviewRoutes(verbs))
    .route('/', loadRoutes(verbs))
    .route('/', activityRoutes(verbs))
    .route('/', samplesRoutes(verbs))
    .route('/', shareRoutes(verbs))
    .route('/', importRoutes(verbs))
    .route('/', importControlRoutes(verbs))
    .route('/', importOutcomeRoutes(verbs))
    .route('/', importEventsRoutes(verbs, options.logError))
    .route('/', uploadRoutes(verbs))
    .route('/', exportRoutes(verbs, options.version))
    .route('/', settingsRoutes(verbs))
    .route('/', recalculationRoutes(verbs))
    .route('/', mapRoutes(verbs))
    .route('/', placeRoutes(verbs))
    .route('/', zoneRoutes(verbs))
    .route('/', alertRoutes(verbs))
    .route('/', channelRoutes(verbs))
    .route('/', outboxRoutes(verbs))
    .route('/', feedRoutes(verbs))
    .route('/', quietRoutes(verbs))
    .route('/', checkInRoutes(verbs))
    .route('/', safetyRoutes(verbs))
    .route('/', shoeRoutes(verbs))
    .route('/', bodyRoutes(verbs))
    .route('/', planRoutes(verbs))
    .route('/', reportRoutes(verbs))
  routes.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Soleus', version: options.version, description: 'Calf load from watch files, in calf-km.' },
  })
  return routes
}

export type AppType = ReturnType<typeof createApp>
