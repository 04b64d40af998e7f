/** The first page comes first; what follows is small. */
const AFTER_MS = 1500

/**
 * Fetches the forms of check-ins and warning signs once the page is at rest: they have to work without a network too, and
 * nobody is to wait for them.
 */
export function preloadWhenIdle(): void {
  const load = () => {
    // Out of reach now: they are fetched when they are opened.
    const quietly = (chunk: Promise<unknown>) => void chunk.catch(() => undefined)
    quietly(import('../panels/safety-actions.tsx'))
    quietly(import('../pages/safety-page.tsx'))
    quietly(import('../pages/check-in-page.tsx'))
  }
  setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(load) : load()), AFTER_MS)
}
