import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { importEnded } from '../support/import-ended.ts'
import { beachRun, steadyWeeks } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

const MOST_SCRIPT = 120 * 1024

/** Sum of the layout shifts since the page was opened. 0.1 is what counts as good. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 300)
      }),
  )
}

test('the first page needs at most 120 KB of script as it comes over the line', () =>
  withPage({ path: '/settings' }, async (page) => {
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') sizes.push(request.sizes().then((size) => size.responseBodySize))
    })
    const other = await page.context().newCDPSession(page)
    await other.send('Network.clearBrowserCache')
    await page.goto(new URL('/', page.url()).href)
    await page.getByRole('heading', { name: /Drop in a run/ }).waitFor()
    const bytes = await Promise.all(sizes)
    expect(bytes.length).toBeGreaterThanOrEqual(2)
    const total = bytes.reduce((sum, size) => sum + size, 0)
    expect(total).toBeGreaterThan(20_000)
    expect(total).toBeLessThan(MOST_SCRIPT)
  }))

test.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])('the dashboard does not jump while it loads, at $width pixels', (size) =>
  withPage(size, async (page, open) => {
    await page
      .locator('.file-input')
      .first()
      .setInputFiles([...steadyWeeks(), beachRun()])
    await importEnded(page)
    const again = await open()
    await again.getByRole('slider').waitFor()
    await again.locator('.session-row').first().waitFor()
    expect(await layoutShift(again)).toBeLessThan(0.1)
  }),
)
