/**
 * Stands between the page and the network, so that the page opens without one (a check-in, warning signs), and shows the
 * messages that wake the browser. It keeps the page's own files and nothing else: no answer of /api/ is ever stored, as
 * a diary must not linger in a browser. A newer build waits until no window of the older one is open, while windows that
 * are loaded meanwhile get its shell from the network: so no window ever lacks a file of its own build.
 *
 * Both constants are written here by the build (see vite.config.ts).
 */
const BUILD = '__BUILD__'
const FILES = ['__FILES__']

const PREFIX = 'soleus-'
const CACHE = PREFIX + BUILD
const SHELL = '/'
/** Longer is not waited for a network that is there in name only, where there is a copy. */
const PATIENCE_MS = 4000
const NOT_THE_PAGE = /^\/(api|feeds)\/|^\/health$|\.\w+$/

self.addEventListener('install', (event) => event.waitUntil(keepFiles()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (!NOT_THE_PAGE.test(pathname)) event.respondWith(networkFirst(request, SHELL))
  } else if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request))
  else if (FILES.includes(pathname)) event.respondWith(networkFirst(request, pathname))
})

self.addEventListener('push', (event) => event.waitUntil(show(messageOf(event.data))))
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openAt(event.notification.data.path))
})
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(subscribeAgain(event)))

async function keepFiles() {
  const cache = await caches.open(CACHE)
  // Names in /assets/ carry a hash of the content; the others are asked for past the browser's own cache.
  await cache.addAll(FILES.map((path) => (path.startsWith('/assets/') ? path : new Request(path, { cache: 'reload' }))))
  // The server may have been given a newer build while the files came in: half of each would be none.
  const shell = await (await cache.match(SHELL)).text()
  const missing = (shell.match(/\/assets\/[\w.-]+/g) ?? []).filter((path) => !FILES.includes(path))
  if (missing.length > 0) {
    await caches.delete(CACHE)
    throw new Error(`the shell is of another build: it asks for ${missing.join(', ')}`)
  }
}

async function takeOver() {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  )
  await self.clients.claim()
}

/** A file whose name says what is in it, of whichever build. */
async function keptFirst(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

/** What the server has now, else what was kept: where the network is away or very slow, or the server is ill. */
async function networkFirst(request, key) {
  const answer = fetch(request)
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null))
  const first = await Promise.race([answer.catch(() => null), late])
  if (first !== null && first.status < 500) return first
  const cache = await caches.open(CACHE)
  return (await cache.match(key, { ignoreVary: true })) ?? answer
}

/** What a push says. One that cannot be read still says that there is something: a browser that shows nothing is cut off. */
function messageOf(data) {
  try {
    const { id, title, body, url, urgency } = data.json()
    return { id: String(id), title: String(title), body: String(body), path: pathOf(url), urgency }
  } catch {
    return { id: 'unread', title: 'Soleus', body: 'New message in the app.', path: '/alerts', urgency: 'normal' }
  }
}

/** Where in the app a message leads. The host is always our own, whatever the message says. */
function pathOf(url) {
  if (typeof url !== 'string') return '/alerts'
  const { pathname, search } = new URL(url, self.location.origin)
  return pathname + search
}

/** A repetition of a message takes the place of the first, by its tag, and makes no sound of its own. */
async function show({ id, title, body, path, urgency }) {
  await self.registration.showNotification(title, {
    body,
    tag: id,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    requireInteraction: urgency === 'urgent',
    data: { path },
  })
  for (const window of await windows()) window.postMessage({ type: 'push-arrived', id })
}

async function openAt(path) {
  const [open] = await windows()
  if (open === undefined) {
    await self.clients.openWindow(path)
    return
  }
  await open.focus()
  open.postMessage({ type: 'open', path })
}

/** The page's windows, the one used last in front. */
function windows() {
  return self.clients.matchAll({ type: 'window', includeUncontrolled: true })
}

/** The push service ended a subscription: the server is told of a new one, as it could reach nobody by the old. */
async function subscribeAgain({ newSubscription }) {
  const subscription = newSubscription ?? (await subscribe())
  const { endpoint, keys } = subscription.toJSON()
  const body = JSON.stringify({ endpoint, keys, device: 'A browser that signed on again by itself' })
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch('/api/push/browsers', { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`the server did not take the new subscription: ${answer.status}`)
}

async function subscribe() {
  const { key } = await (await fetch('/api/push/key')).json()
  return self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}
