import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { dropFiles } from '../support/drop-files.ts'
import { importEnded } from '../support/import-ended.ts'
import { named } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

const PICTURE = fileURLToPath(new URL('../../docs/dashboard.png', import.meta.url))
/** A Sunday on which half a year reaches back to the holiday on the beach. */
const MAY = Date.parse('2026-05-24T11:00:00Z') / 1000
const SAMPLES = new URL('../../data-samples/', import.meta.url)

test('the sample season: one button, then more than thirty weeks with their alerts as marks', () =>
  withPage({}, async (page) => {
    await page.getByRole('button', { name: 'Load the sample season' }).click()
    expect(await importEnded(page)).toMatch(/^Done: \d{3} scored\.$/)
    await page.getByRole('button', { name: 'Close' }).first().click()

    await page.getByRole('radio', { name: '52 weeks' }).check()
    const slider = page.getByRole('slider', { name: /Calf load by week/ })
    await page.getByRole('button', { name: 'Show as table' }).click()
    const rows = page.locator('.weeks-card tbody tr')
    expect(await rows.count()).toBe(52)
    const withSessions = await rows.evaluateAll(
      (all) => all.filter((row) => row.children[7]?.textContent !== '0').length,
    )
    expect(withSessions).toBeGreaterThanOrEqual(28)
    expect(await page.locator('.weeks-card tbody .tier-mark').count()).toBeGreaterThanOrEqual(3)
    await page.getByRole('button', { name: 'Show as chart' }).click()
    await slider.waitFor()
    await page.getByRole('button', { name: 'Show more' }).click()
    expect(await page.getByText('More sand than your calves are used to').count()).toBeGreaterThanOrEqual(1)
  }))

test.runIf(process.env['README_PICTURE'] === '1')('the picture in the README', () =>
  withPage({ now: MAY }, async (page) => {
    await page.getByRole('button', { name: 'Load the sample season' }).click()
    await importEnded(page)
    await page.getByRole('button', { name: 'Close' }).first().click()
    await page.getByRole('slider').waitFor()
    await page.locator('.session-row').first().waitFor()
    mkdirSync(dirname(PICTURE), { recursive: true })
    await page.screenshot({ path: PICTURE })
  }),
)

test('the kept samples, good and broken, by mouse: each ends with an outcome and the good ones open', () =>
  withPage({}, async (page) => {
    const names = [
      'fit/hill-run.fit',
      'fit/ride-and-run.fit',
      'gpx/beach-a-to-b.gpx',
      'tcx/road-run.tcx',
      'gpx/no-time.gpx',
    ]
    const broken = ['broken/truncated.fit', 'broken/empty.fit', 'broken/entity-bomb.gpx', 'broken/monitoring.fit']
    const files = await Promise.all(
      [...names, ...broken].map(async (path) =>
        named(path.split('/')[1] ?? path, await readFile(new URL(path, SAMPLES))),
      ),
    )
    await page.getByRole('heading', { name: /Drop in a run/ }).waitFor()
    await dropFiles(page, files)
    expect(await importEnded(page)).toBe('Done: 5 scored, 2 skipped, 2 failed.')
    await page.getByRole('link', { name: /All 9 files/ }).click()
    await page.locator('h1.answer', { hasText: '7 activities found in 9 files.' }).waitFor()
    await page.locator('.import-failed').first().waitFor()
    expect(await page.locator('.import-failed .import-message').count()).toBe(2)
    expect(await page.getByRole('link', { name: /^Open session \d of ride-and-run\.fit$/ }).count()).toBe(3)

    await page.getByRole('link', { name: 'Open session 1 of beach-a-to-b.gpx' }).click()
    await page.locator('h1.answer', { hasText: /soft sand/ }).waitFor()
    const grounds = await page.getByRole('region', { name: 'The ground' }).locator('tbody tr').allTextContents()
    expect(grounds.find((row) => row.includes('dry, soft sand'))).toMatch(/tags in the file0\.9\d/)
    expect(await page.locator('.legend').last().textContent()).toMatch(/sand/)
  }))
