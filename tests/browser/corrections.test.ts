import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { importEnded } from '../support/import-ended.ts'
import { beachRun, steadyWeeks } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

async function openBeachRun(page: Page): Promise<void> {
  await page.locator('.file-input').first().setInputFiles(beachRun())
  await importEnded(page)
  await page.locator('.import-links a').click()
  await page.locator('h1.answer', { hasText: 'soft sand' }).waitFor()
  // The samples are worked out anew on the server; a session deleted meanwhile would answer that with 404.
  await page.getByRole('slider', { name: /Elevation and calf load/ }).waitFor()
}

async function calfKm(page: Page): Promise<number> {
  return Number(await page.locator('.waterfall-total .waterfall-value').textContent())
}

/** A score made anew takes a while on a busy machine. */
const SOON = { timeout: 20_000 }

test('rename, set the ground, take it back', () =>
  withPage({}, async (page) => {
    await openBeachRun(page)
    const onSand = await calfKm(page)
    await page.getByLabel('Name').fill('Along the water')
    await page.getByLabel('Ground of the whole session').selectOption('wet_sand')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => calfKm(page), SOON).toBeLessThan(onSand)
    expect(await page.title()).toBe('Along the water · Soleus')
    expect(await page.locator('.ground-line').textContent()).toMatch(/wet, firm sand \(as you set it\)/)
    const toast = page.getByRole('status').filter({ hasText: 'Saved:' })
    expect(await toast.textContent()).toMatch(/Saved: [\d.]+ → [\d.]+ calf-km/)
    await toast.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => calfKm(page), SOON).toBe(onSand)
  }))

test('correct the sport, and take it back', () =>
  withPage({}, async (page) => {
    await openBeachRun(page)
    const before = await calfKm(page)
    await page.getByLabel('Sport').selectOption('cycling')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('h1.answer', { hasText: /not scored|riding|no load/ }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => calfKm(page), SOON).toBe(before)
  }))

test('flip how the cadence was read, and back', () =>
  withPage({}, async (page) => {
    const [run] = steadyWeeks()
    if (run === undefined) throw new Error('there are no steady weeks')
    await page.locator('.file-input').first().setInputFiles(run)
    await importEnded(page)
    await page.locator('.import-links a').click()
    await page.getByText('Recorded per leg and doubled to steps per minute.').waitFor()
    const doubled = await calfKm(page)
    await page.getByRole('button', { name: 'It was steps already' }).click()
    await page.getByText('Taken as steps per minute as it stands, as you said.').waitFor()
    await page.getByRole('button', { name: 'It was per leg' }).click()
    await page.getByText('Recorded per leg and doubled to steps per minute, as you said.').waitFor()
    await expect.poll(() => calfKm(page), SOON).toBe(doubled)
  }))

test('leave it out, delete it, bring it back', () =>
  withPage({}, async (page) => {
    await openBeachRun(page)
    await page.getByRole('button', { name: 'Leave it out' }).click()
    await page.getByText('Left out: it counts in no week and in no rule.').waitFor()
    await page.getByRole('button', { name: 'Count it again' }).click()
    await page.getByRole('button', { name: 'Leave it out' }).waitFor()

    await page.getByRole('button', { name: 'Delete' }).dblclick()
    await page.waitForURL(/\/activities$/)
    await page.getByText('0 sessions').waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.waitForURL(/\/activities\/.+/)
    await page.locator('h1.answer', { hasText: 'soft sand' }).waitFor()
  }))

test('the original can be downloaded as it came', () =>
  withPage({}, async (page) => {
    await openBeachRun(page)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download the original' }).click()
    const stream = await (await download).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).equals(beachRun().buffer)).toBe(true)
  }))

test('a run without a file', () =>
  withPage({ path: '/add-run' }, async (page) => {
    await page.getByRole('button', { name: 'Add it' }).click()
    expect(await page.getByLabel('Distance, km').evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.locator('.field-error').count()).toBe(2)
    await page.getByLabel('Distance, km').fill('10')
    await page.getByLabel('Time').fill('1:00:00')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.waitForURL(/\/activities\/.+/)
    expect(await page.locator('h1.answer').textContent()).toMatch(/10\.0\s?km that cost your calves 10\.0/)
    await page.getByText('By hand, without a file.').waitFor()
  }))
