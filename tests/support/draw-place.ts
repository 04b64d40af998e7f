import type { Locator, Page } from 'playwright-core'

const LONG = { timeout: 40_000 }

/** The map of a form, once the way of the newest session is drawn and looked at. */
export async function openDrawMap(page: Page): Promise<Locator> {
  const map = page.locator('.leaflet-container')
  await map.waitFor(LONG)
  await page.locator('#place-track-note:empty, #zone-track-note:empty').waitFor({ state: 'attached', ...LONG })
  await map.scrollIntoViewIfNeeded()
  return map
}

/** Begins a new place. */
export async function beginPlace(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Draw a place' }).click()
  await page.getByLabel('Name').fill(name)
}
