import { createStore } from './create-store.ts'
import { matchRoute } from './match-route.ts'

function here(): string {
  return location.pathname + location.search
}

/** The address in view, path and query. */
export const address = createStore(here())

addEventListener('popstate', () => address.set(here()))

/** Goes to an address of the app. `replace` leaves no trace in the history (for filters). */
export function navigate(to: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace === true) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  address.set(here())
  if (options.replace === true) return
  scrollTo(0, 0)
  // The page is drawn by then, unless its code has to be fetched first.
  requestAnimationFrame(showTarget)
}

/** Brings the part of the page into view that the address names behind its #. */
export function showTarget(): void {
  const target = decodeURIComponent(location.hash.slice(1))
  if (target !== '') document.getElementById(target)?.scrollIntoView()
}

/** The route of the address in view. */
export function currentRoute(): ReturnType<typeof matchRoute> {
  return matchRoute(address.get().split('?')[0] ?? '/')
}

/** The query of the address in view. */
export function currentQuery(): URLSearchParams {
  return new URLSearchParams(address.get().split('?')[1] ?? '')
}
