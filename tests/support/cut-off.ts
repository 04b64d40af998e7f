import type { Page } from 'playwright-core'

/** What sticks out on the right of the window, other than what scrolls, and what a map draws beyond its frame, on purpose. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *, header *, footer *, nav *')]
      .filter((element) => element.closest('.scroll-box, .hidden-text, .leaflet-container > *') === null)
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName}.${element.className}`),
  )
}
