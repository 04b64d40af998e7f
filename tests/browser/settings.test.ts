import { expect, test } from 'vitest'
import { importEnded } from '../support/import-ended.ts'
import { beachRun } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

/** A score made anew takes a while on a busy machine. */
const SOON = { timeout: 20_000 }

test('miles and feet everywhere, and the body keeps its exact measures', () =>
  withPage({}, async (page) => {
    await page.locator('.file-input').first().setInputFiles(beachRun())
    await importEnded(page)
    await page.getByRole('link', { name: 'Settings' }).first().click()
    await page.getByLabel('Height, cm').fill('183')
    await page.getByLabel('Weeks begin on').selectOption({ label: 'Sunday' })
    await page.getByLabel('Units', { exact: true }).selectOption('imperial')
    // What was typed before the units changed is not lost on the other fields.
    expect(await page.getByLabel('Weeks begin on').inputValue()).toBe('6')
    await page.getByLabel('Height, ft').fill('6')
    await page.getByLabel('and in').fill('1')
    await page.getByRole('button', { name: 'Save the settings' }).click()
    await page.getByText('Saved. Your sessions are scored again.').waitFor()

    await page.getByRole('link', { name: 'Activities' }).first().click()
    expect(await page.locator('.session-distance').first().textContent()).toMatch(/^\d\.\d\s?mi$/)
    await page.locator('.session-row').first().click()
    await page.locator('h1.answer', { hasText: /mi that cost/ }).waitFor()
    expect(await page.locator('.figures').textContent()).toMatch(/4\.14\s*mi/)
    await page.getByText(/for a height of 1\.85 m/).waitFor()

    await page.getByRole('link', { name: 'Add a run' }).first().click()
    await page.getByLabel('Distance, mi').fill('5')
    await page.getByLabel('Ascent, ft').fill('100')
    await page.getByLabel('Time').fill('50')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.locator('h1.answer', { hasText: /5\.0\s*mi that cost/ }).waitFor()
    expect(await page.locator('.figures').textContent()).toMatch(/100\s*ft/)
  }))

test('the profile in use stands under the numbers, and changing it scores again', () =>
  withPage({}, async (page) => {
    await page.locator('.file-input').first().setInputFiles(beachRun())
    await importEnded(page)
    const load = page.locator('.session-load').first()
    const weighted = Number.parseFloat((await load.textContent()) ?? '')
    await page.getByText('Scored with the weighted profile').waitFor()
    await page.getByRole('link', { name: 'Settings' }).first().click()
    await page.getByLabel('Evidence').check()
    await page.getByRole('button', { name: 'Save the settings' }).click()
    await page.getByText('Saved. Your sessions are scored again.').waitFor()
    await page.getByRole('link', { name: 'Today', exact: true }).first().click()
    await page.getByText('Scored with the evidence profile').waitFor()
    await expect.poll(async () => Number.parseFloat((await load.textContent()) ?? ''), SOON).toBeLessThan(weighted)
  }))

test('a field that is not as expected says so and takes the focus', () =>
  withPage({ path: '/settings' }, async (page) => {
    await page.getByLabel('Height, cm').fill('tall')
    await page.getByRole('button', { name: 'Save the settings' }).click()
    await page.getByText('Between 120 and 230.').waitFor()
    expect(await page.getByLabel('Height, cm').evaluate((element) => element === document.activeElement)).toBe(true)
  }))

test('the chosen theme is kept', () =>
  withPage({ theme: 'light' }, async (page) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await paper()
    await page.getByRole('radio', { name: 'Dark' }).check()
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.reload()
    expect(await paper()).toBe(dark)
  }))
