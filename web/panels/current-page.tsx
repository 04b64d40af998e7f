import { ActivitiesPage } from '../pages/activities-page.tsx'
import { AddRunPage } from '../pages/add-run-page.tsx'
import { NotFoundPage } from '../pages/not-found-page.tsx'
import { SettingsPage } from '../pages/settings-page.tsx'
import { TodayPage } from '../pages/today-page.tsx'
import { currentRoute } from '../state/router.ts'
import { LazyPage } from '../ui/lazy-page.tsx'
import type { Element } from '../ui/runtime.ts'

const loadActivity = () => import('../pages/activity-page.tsx').then((module) => module.ActivityPage)
const loadImport = () => import('../pages/import-page.tsx').then((module) => module.ImportPage)
const loadImports = () => import('../pages/imports-page.tsx').then((module) => module.ImportsPage)
const loadChanges = () => import('../pages/changes-page.tsx').then((module) => module.ChangesPage)
const loadChange = () => import('../pages/change-page.tsx').then((module) => module.ChangePage)
const loadGround = () => import('../pages/ground-page.tsx').then((module) => module.GroundPage)
const loadMethod = () => import('../pages/method-page.tsx').then((module) => module.MethodPage)
const loadSoleus = () => import('../pages/soleus-page.tsx').then((module) => module.SoleusPage)

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
