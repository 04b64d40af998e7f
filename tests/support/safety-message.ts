import type { Page } from 'playwright-core'

/** The words of the message in view. */
export async function safetyMessage(page: Page): Promise<string> {
  await page.locator('.safety-screen h1').waitFor({ timeout: 20_000 })
  return (await page.locator('.safety-message').innerText()).replaceAll('’', "'")
}
