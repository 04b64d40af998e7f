import { ActivitiesPage } from '../pages/activities-page.tsx'
import { AddRunPage } from '../pages/add-run-page.tsx'
import { NotFoundPage } from '../pages/not-found-page.tsx'
import { SettingsPage } from '../pages/settings-page.tsx'
import { TodayPage } from '../pages/today-page.tsx'
import { currentRoute } from '../state/router.ts'
import { LazyPage } from '../ui/lazy-page.tsx'
import type { Element } from '../ui/runtime.ts'

const loadAlerts = () => import('../pages/alerts-page.tsx').then((module) => module.AlertsPage)
const loadAlert = () => import('../pages/alert-page.tsx').then((module) => module.AlertPage)
const loadMessages = () => import('../pages/messages-page.tsx').then((module) => module.MessagesPage)
const loadActivity = () => import('../pages/activity-page.tsx').then((module) => module.ActivityPage)
const loadImport = () => import('../pages/import-page.tsx').then((module) => module.ImportPage)
const loadImports = () => import('../pages/imports-page.tsx').then((module) => module.ImportsPage)
const loadChanges = () => import('../pages/changes-page.tsx').then((module) => module.ChangesPage)
const loadChange = () => import('../pages/change-page.tsx').then((module) => module.ChangePage)
const loadGround = () => import('../pages/ground-page.tsx').then((module) => module.GroundPage)
const loadMethod = () => import('../pages/method-page.tsx').then((module) => module.MethodPage)
const loadSoleus = () => import('../pages/soleus-page.tsx').then((module) => module.SoleusPage)
const loadCheckIn = () => import('../pages/check-in-page.tsx').then((module) => module.CheckInPage)
const loadSafety = () => import('../pages/safety-page.tsx').then((module) => module.SafetyPage)
const loadPlan = () => import('../pages/plan-page.tsx').then((module) => module.PlanPage)
const loadBody = () => import('../pages/body-page.tsx').then((module) => module.BodyPage)
const loadReport = () => import('../pages/report-page.tsx').then((module) => module.ReportPage)

const NO_PROPS = {}

/** The page the address names. */
export function CurrentPage(): Element {
  const route = currentRoute()
  switch (route.page) {
    case 'today':
      return <TodayPage />
    case 'activities':
      return <ActivitiesPage />
    case 'activity':
      return <LazyPage load={loadActivity} props={{ id: route.id }} />
    case 'add-run':
      return <AddRunPage />
    case 'alerts':
      return <LazyPage load={loadAlerts} props={NO_PROPS} />
    case 'alert':
      return <LazyPage load={loadAlert} props={{ id: route.id }} />
    case 'messages':
      return <LazyPage load={loadMessages} props={NO_PROPS} />
    case 'import':
      return <LazyPage load={loadImport} props={{ id: route.id }} />
    case 'imports':
      return <LazyPage load={loadImports} props={NO_PROPS} />
    case 'changes':
      return <LazyPage load={loadChanges} props={NO_PROPS} />
    case 'change':
      return <LazyPage load={loadChange} props={{ id: route.id }} />
    case 'settings':
      return <SettingsPage />
    case 'check-in':
      return <LazyPage load={loadCheckIn} props={NO_PROPS} />
    case 'safety':
      return <LazyPage load={loadSafety} props={NO_PROPS} />
    case 'plan':
      return <LazyPage load={loadPlan} props={NO_PROPS} />
    case 'body':
      return <LazyPage load={loadBody} props={NO_PROPS} />
    case 'report':
      return <LazyPage load={loadReport} props={NO_PROPS} />
    case 'ground':
      return <LazyPage load={loadGround} props={NO_PROPS} />
    case 'method':
      return <LazyPage load={loadMethod} props={NO_PROPS} />
    case 'soleus':
      return <LazyPage load={loadSoleus} props={NO_PROPS} />
    case 'not-found':
      return <NotFoundPage />
  }
}
