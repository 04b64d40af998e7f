/** The pages of the app; every address belongs to exactly one of them. */
export type Route =
  | { readonly page: 'today' }
  | { readonly page: 'activities' }
  | { readonly page: 'activity'; readonly id: string }
  | { readonly page: 'add-run' }
  | { readonly page: 'import'; readonly id: string }
  | { readonly page: 'settings' }
  | { readonly page: 'method' }
  | { readonly page: 'soleus' }
  | { readonly page: 'not-found' }

const PLAIN: Readonly<Record<string, Route>> = {
  '/': { page: 'today' },
  '/activities': { page: 'activities' },
  '/add-run': { page: 'add-run' },
  '/settings': { page: 'settings' },
  '/method': { page: 'method' },
  '/method/soleus': { page: 'soleus' },
}

/** The route of a path such as `/activities/12`; a trailing slash does not matter. */
export function matchRoute(path: string): Route {
  const clean = path.length > 1 ? path.replace(/\/+$/, '') : path
  const plain = PLAIN[clean === '' ? '/' : clean]
  if (plain !== undefined) return plain
  const match = /^\/(activities|imports)\/([^/]+)$/.exec(clean)
  if (match === null) return { page: 'not-found' }
  const id = decoded(match[2] ?? '')
  if (id === null) return { page: 'not-found' }
  return match[1] === 'activities' ? { page: 'activity', id } : { page: 'import', id }
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
