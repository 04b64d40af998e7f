import { api } from '../api.ts'
import type { Browser } from '../contract.ts'
import { deviceText } from '../view/device-text.ts'
import { type BrowserFacts, type PushHindrance, pushHindrance } from '../view/push-hindrance.ts'
import { keptPush } from './push-kept.ts'
import { refresh } from './resource-cache.ts'
import { navigate } from './router.ts'
import { showToast } from './toasts.ts'

/** What keeps this browser from being woken; `denied` = its owner said no to notifications of this page. */
export function hindranceHere(): PushHindrance | 'denied' | null {
  const facts: BrowserFacts = {
    isSecure: isSecureContext,
    hasPush: 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window,
    isInstalled: matchMedia('(display-mode: standalone)').matches,
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
  }
  const hindrance = pushHindrance(facts)
  if (hindrance !== null) return hindrance
  return Notification.permission === 'denied' ? 'denied' : null
}

/** Asks the owner of the browser, and lets it be woken. Fails with a sentence for people. */
export async function turnOnPush(): Promise<Browser> {
  const said = await Notification.requestPermission()
  if (said !== 'granted') throw new Error('The browser did not allow notifications.')
  const { key } = await api.pushKey()
  return signOn(await subscriptionFor(await pushManager(), key))
}

/** This browser is woken no more. */
export async function turnOffPush(id: string): Promise<void> {
  await api.removeBrowser(id)
  if (keptPush.get()?.id !== id) return
  keptPush.set(null)
  const subscription = await (await pushManager()).getSubscription()
  await subscription?.unsubscribe()
}

/**
 * At the start of the page: a subscription that was lost, or belongs to another server's key, is made anew, as nothing
 * else would tell that messages no longer come. One that still stands here but not on the server's list was taken off it
 * (elsewhere, or because its push service had ended it): that is said, not undone.
 */
export async function renewPush(): Promise<void> {
  const kept = keptPush.get()
  if (kept === null || hindranceHere() !== null || Notification.permission !== 'granted') return
  const [{ key }, { browsers }] = await Promise.all([api.pushKey(), api.channels()])
  const manager = await pushManager()
  const before = await manager.getSubscription()
  const isSame = before !== null && before.endpoint === kept.endpoint && isForKey(before, key)
  if (isSame && browsers.some(({ id }) => id === kept.id)) return
  if (isSame) {
    keptPush.set(null)
    await before.unsubscribe()
    const action = { label: 'Messages', run: () => navigate('/settings/messages') }
    showToast('Messages no longer come to this browser: it was taken off the list.', action)
    return
  }
  const browser = await signOn(await subscriptionFor(manager, key))
  // A browser has one subscription a page: the one before wakes nobody any more.
  if (browser.id !== kept.id && browsers.some(({ id }) => id === kept.id)) await api.removeBrowser(kept.id)
}

async function signOn(subscription: PushSubscription): Promise<Browser> {
  const { endpoint, keys = {} } = subscription.toJSON()
  const { p256dh = '', auth = '' } = keys
  const device = deviceText(navigator.userAgent)
  const browser = await api.addBrowser({ endpoint: endpoint ?? '', keys: { p256dh, auth }, device })
  keptPush.set({ id: browser.id, endpoint: subscription.endpoint })
  refresh('channels')
  return browser
}

/** The subscription for a key. One for another key can be read by nobody any more. */
async function subscriptionFor(manager: PushManager, key: string): Promise<PushSubscription> {
  const before = await manager.getSubscription()
  if (before !== null && isForKey(before, key)) return before
  await before?.unsubscribe()
  try {
    return await manager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  } catch {
    throw new Error('The browser could not reach its push service. Private windows and some browsers have none.')
  }
}

function isForKey(subscription: PushSubscription, key: string): boolean {
  const { applicationServerKey } = subscription.options
  if (applicationServerKey === null) return true
  const text = btoa(String.fromCharCode(...new Uint8Array(applicationServerKey)))
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') === key.replace(/=+$/, '')
}

async function pushManager(): Promise<PushManager> {
  return (await navigator.serviceWorker.ready).pushManager
}
