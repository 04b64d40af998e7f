import type { Page } from 'playwright-core'

/** Whether a browser shows notifications at all; one without a screen of its own may keep none, whoever sends it some. */
export function showsNotifications(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.showNotification('Is anybody there?', { tag: 'probe' }).catch(() => undefined)
    const shown = await registration.getNotifications()
    for (const notification of shown) notification.close()
    return shown.length > 0
  })
}
