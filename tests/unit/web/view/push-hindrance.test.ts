import { expect, test } from 'vitest'
import { deviceText } from '../../../../web/view/device-text.ts'
import { pushHindrance } from '../../../../web/view/push-hindrance.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'
const IPAD =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15'
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'
const good = { isSecure: true, hasPush: true, isInstalled: false, userAgent: CHROME, touchPoints: 0 }

test.each([
  ['nothing, over https with all that it takes', good, null],
  ['a page that came without encryption', { ...good, isSecure: false, hasPush: false }, 'insecure'],
  ['an iPhone outside the Home Screen', { ...good, hasPush: false, userAgent: IPHONE, touchPoints: 5 }, 'home-screen'],
  ['an iPad, which says it is a Mac', { ...good, hasPush: false, userAgent: IPAD, touchPoints: 5 }, 'home-screen'],
  [
    'an old iPhone on the Home Screen',
    { ...good, hasPush: false, isInstalled: true, userAgent: IPHONE },
    'unsupported',
  ],
  ['a browser without push', { ...good, hasPush: false }, 'unsupported'],
  ['nothing, on the Home Screen', { ...good, isInstalled: true, userAgent: IPHONE }, null],
] as const)('in the way stands %s', (_, facts, hindrance) => {
  expect(pushHindrance(facts)).toBe(hindrance)
})

test.each([
  [IPHONE, 'Safari on iPhone'],
  [CHROME, 'Chrome on Linux'],
  [`${CHROME} Edg/131.0.0.0`, 'Edge on Linux'],
  ['Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0', 'Firefox on Android'],
  ['something else', 'A browser'],
])('%s', (userAgent, text) => {
  expect(deviceText(userAgent)).toBe(text)
})
