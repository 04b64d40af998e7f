import type { Page } from 'playwright-core'

/** Waits until the import in view is done; gives its closing sentence. */
export async function importEnded(page: Page): Promise<string> {
  const sentence = page.locator('.import-sentence', { hasText: /^Done/ })
  await sentence.waitFor({ timeout: 100_000 })
  return (await sentence.textContent()) ?? ''
}
