/** The pages of the app; every address belongs to exactly one of them. */
export type Route =
  | { readonly page: 'today' }
  | { readonly page: 'activities' }
  | { readonly page: 'activity'; readonly id: string }
  | { readonly page: 'add-run' }
  | { readonly page: 'imports' }
  | { readonly page: 'import'; readonly id: string }
  | { readonly page: 'changes' }
  | { readonly page: 'change'; readonly id: string }
  | { readonly page: 'alerts' }
  | { readonly page: 'alert'; readonly id: string }
  | { readonly page: 'messages' }
  | { readonly page: 'settings' }
  | { readonly page: 'check-in' }
  | { readonly page: 'safety' }
  | { readonly page: 'ground' }
  | { readonly page: 'method' }
  | { readonly page: 'soleus' }
  | { readonly page: 'plan' }
  | { readonly page: 'body' }
  | { readonly page: 'report' }
  | { readonly page: 'not-found' }

const PLAIN: Readonly<Record<string, Route>> = {
  '/': { page: 'today' },
  '/activities': { page: 'activities' },
  '/add-run': { page: 'add-run' },
  '/imports': { page: 'imports' },
  '/changes': { page: 'changes' },
  '/plan': { page: 'plan' },
  '/report': { page: 'report' },
  '/alerts': { page: 'alerts' },
  '/settings': { page: 'settings' },
  '/settings/messages': { page: 'messages' },
  '/check-in': { page: 'check-in' },
  '/safety': { page: 'safety' },
  '/settings/body': { page: 'body' },
  '/settings/ground': { page: 'ground' },
  '/method': { page: 'method' },
  '/method/soleus': { page: 'soleus' },
}

/** Pages of one thing, by the folder its id stands in. */
const OF_ONE: Readonly<Record<string, 'activity' | 'alert' | 'import' | 'change'>> = {
  activities: 'activity',
  alerts: 'alert',
  imports: 'import',
  changes: 'change',
}

/** The route of a path such as `/activities/12`; a trailing slash does not matter. */
export function matchRoute(path: string): Route {
  const clean = path.length > 1 ? path.replace(/\/+$/, '') : path
  const plain = PLAIN[clean === '' ? '/' : clean]
  if (plain !== undefined) return plain
  const [, folder = '', part = ''] = /^\/([^/]+)\/([^/]+)$/.exec(clean) ?? []
  const page = OF_ONE[folder]
  const id = decoded(part)
  return page === undefined || id === null ? { page: 'not-found' } : { page, id }
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
