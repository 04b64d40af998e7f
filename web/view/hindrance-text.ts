import type { PushHindrance } from './push-hindrance.ts'

const TEXTS: Readonly<Record<PushHindrance | 'denied', string>> = {
  insecure:
    'Browsers can be woken only by pages that come over https, or from this very computer (localhost). Put a proxy with a certificate in front of Soleus, then open it by its https address.',
  'home-screen':
    'On an iPhone or iPad Soleus has to be on the Home Screen first: share button, Add to Home Screen, then open it from there and come back to this page. It takes iOS 16.4 or later.',
  unsupported: 'This browser cannot be woken by pages. Another browser, e-mail or ntfy can do it.',
  denied:
    'Notifications of this page were refused in this browser. Allow them in its settings for this site, then load the page again.',
}

/** What stands in the way of messages to this browser, and what to do about it. */
export function hindranceText(hindrance: PushHindrance | 'denied'): string {
  return TEXTS[hindrance]
}
