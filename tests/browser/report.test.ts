import { expect, test } from 'vitest'
import { loadDemo } from '../../server/usecases/load-demo.ts'
import { seriousFindings } from '../support/serious-findings.ts'
import { withPage } from '../support/with-page.ts'

test('the report card and the two charts that never alert, with the sample season', { timeout: 200_000 }, () =>
  withPage({ seed: async (product) => void (await loadDemo(product, 'local')) }, async (page, open) => {
    // The season is read in by the runner; today shows its figures when it is through.
    await page.locator('.figures').waitFor({ timeout: 150_000 })
    await expect
      .poll(async () => (await (await fetch(new URL('/api/report-card', page.url()))).json()).items.length, {
        timeout: 150_000,
      })
      .toBeGreaterThan(3)
    await page.goto(new URL('/method', page.url()).href)
    await page.getByRole('link', { name: 'report card of the rules' }).click()
    const table = page.locator('.report-table')
    await table.waitFor()
    expect(await table.textContent()).toContain('Longer on your calves than anything in the last 30 days')
    // Nobody checked in, so nothing is known of what followed, and none is shown as no pain.
    expect(await table.locator('tbody td').nth(1).textContent()).toBe('not known')

    const slider = page.getByRole('slider', { name: /^Acute to chronic load by day/ })
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/2026: coupled \d\.\d\d, uncoupled \d\.\d\d$/)
    await page.getByText('Why it never alerts.').first().waitFor()
    await page.getByRole('button', { name: 'Show as table: Monotony' }).click()
    expect(await page.locator('.report-rows tbody tr').count()).toBeGreaterThan(100)
    expect(await seriousFindings(page)).toEqual([])

    const narrow = await open({ path: '/report', width: 320, height: 640, theme: 'dark' })
    await narrow.locator('.report-table').waitFor()
    await narrow.getByRole('slider').first().waitFor()
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await seriousFindings(narrow)).toEqual([])
  }),
)

test('without sessions it says that there is nothing to report yet', () =>
  withPage({ path: '/report' }, async (page) => {
    await page.getByText('No rule has spoken up yet.').waitFor()
    expect(await page.getByText('It takes four weeks of history to draw this.').count()).toBe(2)
  }))
