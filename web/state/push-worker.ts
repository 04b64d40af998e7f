import { pushArrivals } from './push-arrivals.ts'
import { keptPush } from './push-kept.ts'
import { refreshAll } from './resource-cache.ts'
import { navigate } from './router.ts'

/**
 * Lets the service worker keep the page for when there is no network, and listens to it. It begins after the page has
 * loaded, so that it takes nothing from it. Browsers have service workers only over https and on this very machine.
 */
export function startWorker(): void {
  // There is none beside pages that the development server makes anew at each change.
  if (import.meta.env.MODE === 'development' || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent) => hear(data))
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

function register(): void {
  // Refused where storage is forbidden: the page then works with a network only.
  navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  if (keptPush.get() === null) return
  // Renewed while the server is out of reach it is tried again at the next visit.
  import('./push-browser.ts').then(({ renewPush }) => renewPush()).catch(() => undefined)
}

/** What the worker posts: that a message came, or where its notification leads. */
function hear(said: { readonly type?: unknown; readonly path?: unknown }): void {
  if (said.type === 'open' && typeof said.path === 'string') navigate(said.path)
  if (said.type !== 'push-arrived') return
  pushArrivals.set(pushArrivals.get() + 1)
  refreshAll()
}
