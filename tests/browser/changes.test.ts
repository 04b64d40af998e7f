import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { importEnded } from '../support/import-ended.ts'
import { beachRun, steadyWeeks } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

/** Scores made anew take a while on a busy machine. */
const SOON = { timeout: 40_000 }

async function importWeeks(page: Page): Promise<void> {
  await page
    .locator('.file-input')
    .first()
    .setInputFiles([...steadyWeeks(), beachRun()])
  await importEnded(page)
}

async function changeHeight(page: Page, centimetres: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await page.getByLabel('Height, cm').fill(centimetres)
  await page.getByRole('button', { name: 'Save the settings' }).click()
}

const differences = (page: Page) =>
  page
    .locator('.score-changes tbody .score-change-by')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent?.replace('−', '-'))))

test('after a change of height: what changed, in all and session by session', () =>
  withPage({}, async (page) => {
    await importWeeks(page)
    const count = steadyWeeks().length + 1
    await changeHeight(page, '195')
    await page.getByRole('button', { name: 'See what changes' }).click()
    await page.waitForURL(/\/changes$/)
    await page.getByText('Your height changed from 1.75 m to 1.95 m.').waitFor()
    const row = page.getByRole('link', { name: new RegExp(`\\d+ of ${count} sessions changed\\.`) })
    await row.waitFor(SOON)
    expect(await page.getByRole('progressbar').count()).toBe(0)
    await row.click()

    await page.locator('h1.answer', { hasText: `of ${count} sessions changed.` }).waitFor()
    const figures = await page.locator('.figures').textContent()
    expect(figures).toMatch(/Before\s*[\d,.]+.*Now\s*[\d,.]+.*Difference\s*[+−][\d.]+/)
    const largestFirst = await differences(page)
    expect(largestFirst.length).toBeGreaterThan(10)
    const sizes = largestFirst.map(Math.abs)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(await page.locator('.score-change-note').first().textContent()).toMatch(/: (flat|sand|climb) [+−]\d/)

    await page.getByRole('radio', { name: 'Newest' }).check()
    // The run on sand has no cadence of its own, so its number may stand.
    const newest = page.locator('.score-change-note').first()
    await expect.poll(() => newest.textContent(), SOON).toMatch(/^(Sat 28|Thu 26) Feb/)
    await page.locator('.score-changes tbody th a').first().click()
    await page.getByText(/for a height of 1\.95 m/).waitFor()
  }))

test('a quiet note on the dashboard leads there, and stays away once put aside', () =>
  withPage({}, async (page, open) => {
    await importWeeks(page)
    await changeHeight(page, '195')
    await page.getByRole('link', { name: 'Today', exact: true }).first().click()
    const note = page.locator('.change-note')
    await note.filter({ hasText: /sessions changed when they were scored again\./ }).waitFor(SOON)
    const again = await open()
    await again.getByRole('link', { name: 'See what changed' }).click()
    await again.waitForURL(/\/changes\/.+/)

    await note.getByRole('button', { name: 'Put aside' }).click()
    await expect.poll(() => note.count(), SOON).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await page.reload()
    await page.locator('h1.answer').waitFor()
    expect(await note.count()).toBe(0)
  }))

test('without a change there is nothing to tell', () =>
  withPage({ path: '/changes' }, async (page) => {
    await page.getByText('Nothing was scored again so far.', { exact: false }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'settings' }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
  }))

test('everything can be taken along: one ZIP, and tables', () =>
  withPage({}, async (page) => {
    await importWeeks(page)
    await page.getByRole('link', { name: 'Settings' }).first().click()
    const begin = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ])
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
      return { name: download.suggestedFilename(), content: Buffer.concat(chunks) }
    }
    const zip = await begin('Download everything (ZIP)')
    expect(zip.name).toMatch(/^soleus-export-.*\.zip$/)
    expect(zip.content.subarray(0, 2).toString()).toBe('PK')
    const sessions = await begin('Sessions')
    expect(sessions.name).toMatch(/\.csv$/)
    expect(sessions.content.toString().trim().split('\n')).toHaveLength(steadyWeeks().length + 2)
  }))
