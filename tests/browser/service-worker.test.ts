import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { httpReceiver } from '../support/http-receiver.ts'
import { pushBrowser } from '../support/push-browser.ts'
import { showsNotifications } from '../support/shows-notifications.ts'
import { withPage } from '../support/with-page.ts'

const SOON = { timeout: 20_000 }

/** Waits until the worker has kept the page's files and stands before this page. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller !== null) return
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
  })
}

/** A way to wake the worker of a page, as a push service would. */
async function deliveryTo(page: Page, origin: string): Promise<(data: string) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page)
  const registration = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first !== undefined) resolve(first.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await registration
  return (data) => session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
}

test('with the network cut the page opens, loaded anew and at every address, and no answer about the diary is kept', () =>
  withPage({ hasWorker: true, expected: [/ERR_INTERNET_DISCONNECTED/] }, async (page) => {
    await page.getByRole('heading', { name: /Drop in a run/ }).waitFor()
    await kept(page)
    await page.reload()
    await page.getByRole('heading', { name: /Drop in a run/ }).waitFor()
    await page.context().setOffline(true)
    await page.reload()
    await page.getByText('The server cannot be reached.').first().waitFor()
    // What it was not opened for before is there too: its code was kept with the rest.
    for (const path of ['/check-in', '/safety']) {
      await page.goto(new URL(path, page.url()).href)
      await page.locator('h1').first().waitFor()
      expect(await page.getByText('This page could not be drawn').count(), path).toBe(0)
    }
    const paths = await page.evaluate(async () => {
      const requests = (await caches.keys()).map(async (name) => (await caches.open(name)).keys())
      return (await Promise.all(requests)).flat().map(({ url }) => new URL(url).pathname)
    })
    expect(paths).toContain('/')
    expect(paths.filter((path) => /^\/(api|feeds|health)/.test(path))).toEqual([])
    await page.context().setOffline(false)
    await page.goto(new URL('/', page.url()).href)
    await page.getByRole('heading', { name: /Drop in a run/ }).waitFor()
  }))

test('a push is shown once however often it comes, and one that cannot be read still says something', ({ skip }) =>
  withPage({ hasWorker: true }, async (page) => {
    const { origin } = new URL(page.url())
    await page.context().grantPermissions(['notifications'], { origin })
    await kept(page)
    if (!(await showsNotifications(page))) skip('this browser shows no notifications')
    const push = await deliveryTo(page, origin)
    const shown = () =>
      page.evaluate(async () => {
        const all = await (await navigator.serviceWorker.ready).getNotifications()
        return all.map(({ title, body, tag, data }) => ({ title, body, tag, path: data.path }))
      })
    const message = { id: 'a1', title: 'More sand', body: '6.7 km', url: `${origin}/alerts/x`, urgency: 'high' }
    await push(JSON.stringify(message))
    await push(JSON.stringify(message))
    const first = { title: 'More sand', body: '6.7 km', tag: 'a1', path: '/alerts/x' }
    await expect.poll(shown, SOON).toEqual([first])
    await push('not JSON')
    await expect.poll(async () => (await shown()).length, SOON).toBe(2)
    expect(await shown()).toContainEqual({
      title: 'Soleus',
      body: 'New message in the app.',
      tag: 'unread',
      path: '/alerts',
    })
  }))

test('the page can be installed: a manifest with icons that are there', () =>
  withPage({}, async (page) => {
    const address = await page.locator('link[rel=manifest]').getAttribute('href')
    const answer = await fetch(new URL(address ?? '', page.url()))
    expect(answer.headers.get('content-type')).toBe('application/manifest+json')
    const manifest = (await answer.json()) as { icons: { src: string; sizes: string }[]; display: string }
    expect(manifest.display).toBe('standalone')
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
    for (const { src } of [...manifest.icons, { src: '/icons/apple-touch-icon.png' }, { src: '/icons/badge-96.png' }]) {
      expect((await fetch(new URL(src, page.url()))).headers.get('content-type'), src).toMatch(/^image\//)
    }
    const worker = await fetch(new URL('/service-worker.js', page.url()))
    expect(worker.headers.get('cache-control')).toBe('no-cache')
    expect(worker.headers.get('content-security-policy')).toContain("worker-src 'self'")
    expect(worker.headers.get('content-security-policy')).toContain("manifest-src 'self'")
  }))

/** Stands in for the browser's own push service, which takes no subscriptions of private windows. */
function subscribing({ endpoint, keys }: { readonly endpoint: string; readonly keys: Record<string, string> }): void {
  let key: ArrayBuffer | null = null
  const subscription = {
    endpoint,
    get options() {
      return { applicationServerKey: key }
    },
    toJSON: () => ({ endpoint, keys }),
    unsubscribe: async () => {
      sessionStorage.removeItem('subscribed')
      return true
    },
  } as unknown as PushSubscription
  const bytesOf = (text: string) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
  PushManager.prototype.subscribe = async (options) => {
    const text = String(options?.applicationServerKey)
    sessionStorage.setItem('subscribed', `${endpoint} ${text}`)
    key = bytesOf(text).buffer
    return subscription
  }
  PushManager.prototype.getSubscription = async () => {
    const [known, text = ''] = (sessionStorage.getItem('subscribed') ?? '').split(' ')
    key = bytesOf(text).buffer
    return known === endpoint ? subscription : null
  }
  Notification.requestPermission = async () => 'granted'
}

test('this browser is woken: turned on, tested until it arrives, renewed when it was lost, silent once taken off', ({
  skip,
}) =>
  withPage({ path: '/settings/messages', hasWorker: true, allowPrivateTargets: true }, async (page) => {
    const { origin } = new URL(page.url())
    await page.context().grantPermissions(['notifications'], { origin })
    const service = await httpReceiver()
    service.replies(201)
    const { keys, read } = pushBrowser()
    await page.addInitScript(subscribing, { endpoint: `${service.url}/push/one`, keys })
    await kept(page)
    if (!(await showsNotifications(page))) skip('this browser shows no notifications')
    const deliver = await deliveryTo(page, origin)
    await page.reload()

    const card = page.getByRole('region', { name: 'Browsers' })
    await card.getByRole('button', { name: 'Turn on in this browser' }).click()
    await card.getByText(/\(this browser\), since 2 March/).waitFor()
    await card.getByRole('button', { name: 'Send a test' }).click()
    await card.getByText('Accepted by the push service for 1 browser.').waitFor()
    await card.getByText('It has not arrived in this browser yet.').waitFor()
    const told = read(service.requests[0]?.body ?? Buffer.alloc(0))
    expect(told).toMatchObject({ title: 'Soleus test' })
    await deliver(JSON.stringify(told))
    await card.getByText('It has arrived in this browser.').waitFor()

    const idsNow = async () => (await browsersOf(origin)).map(({ id }) => id)
    const before = await idsNow()
    // The push service gives another address: the page notices when it is opened.
    await page.addInitScript(subscribing, { endpoint: `${service.url}/push/two`, keys })
    await page.reload()
    await expect.poll(() => idsNow(), SOON).not.toEqual(before)
    await expect.poll(async () => (await idsNow()).length, SOON).toBe(1)
    await card.getByText(/\(this browser\)/).waitFor()

    for (const { id } of await browsersOf(origin))
      await fetch(`${origin}/api/push/browsers/${id}`, { method: 'DELETE' })
    await page.reload()
    await page.getByText('Messages no longer come to this browser: it was taken off the list.').waitFor()
    expect(await browsersOf(origin)).toEqual([])
    await card.getByRole('button', { name: 'Turn on in this browser' }).waitFor()
  }))

async function browsersOf(origin: string): Promise<readonly { readonly id: string }[]> {
  return ((await (await fetch(`${origin}/api/channels`)).json()) as { browsers: { id: string }[] }).browsers
}
