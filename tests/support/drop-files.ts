import type { Page } from 'playwright-core'
import type { NamedFile } from './winter-files.ts'

/** Drags files over the window and drops them, as a mouse would. Returns whether the page showed that it takes them. */
export async function dropFiles(page: Page, files: readonly NamedFile[]): Promise<boolean> {
  const contents = files.map((file) => ({ name: file.name, base64: file.buffer.toString('base64') }))
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer()
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      data.items.add(new File([bytes], name))
    }
    return data
  }, contents)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  const isTaken = await page.locator('.drop-overlay').isVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  return isTaken
}
