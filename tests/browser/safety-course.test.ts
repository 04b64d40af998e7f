import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { safetyMessage as message } from '../support/safety-message.ts'
import { NOW } from '../support/test-soleus.ts'
import { withPage } from '../support/with-page.ts'

const OFFLINE = [/ERR_INTERNET_DISCONNECTED|Failed to load resource|ERR_FAILED/]

async function tick(page: Page, name: string): Promise<void> {
  await page.getByRole('checkbox', { name, exact: true }).click()
}

function open(page: Page, path: string): Promise<unknown> {
  return page.goto(new URL(path, page.url()).href)
}

test('E2 looks and is asked again: better ends it, a yes does not', () =>
  withPage({ path: '/safety' }, async (page, again) => {
    await tick(page, 'Pain or tenderness in a calf')
    await tick(page, 'The pain came without a run')
    await page.getByRole('status').getByText('We ask again in 12 hours.').waitFor()
    await page.getByRole('button', { name: 'Note it' }).click()
    await page.getByRole('heading', { name: 'Your sore calf' }).waitFor()
    await open(page, '/')
    await page.getByText('Compare both calves now.').waitFor()
    // Nothing is hidden by E2.
    await page.getByRole('heading', { name: /Drop in a run/ }).waitFor()
    const later = await again({ path: '/', now: NOW + 12.5 * 3600 })
    await later.getByRole('link', { name: 'Answer' }).click()
    await later.getByRole('button', { name: 'Answer' }).click()
    await later.getByText('Answer both questions.').waitFor()
    await later
      .getByRole('group', { name: /^Any of these, new/ })
      .getByRole('radio', { name: 'Yes' })
      .check()
    await later.locator('.look-card').getByRole('checkbox', { name: 'One calf or leg is swollen' }).click()
    expect(await message(later)).toContain('STOP running. Get medical help today.')
  }))

test('by time alone: 48 hours without better are help today, on this device and without a network', () =>
  withPage({ path: '/safety', expected: OFFLINE }, async (page) => {
    await tick(page, 'Pain or tenderness in a calf')
    await tick(page, 'The pain is getting worse from day to day')
    await page.getByRole('button', { name: 'Note it' }).click()
    await page.getByRole('heading', { name: 'Your sore calf' }).waitFor()
    await page.clock.setFixedTime((NOW + 48.5 * 3600) * 1000)
    await page.route('**/api/**', (route) => route.abort())
    await open(page, '/')
    expect(await message(page)).toContain('STOP running. Get medical help today.')
  }))

test('country, own numbers and consent are set in the settings, and the message uses them', () =>
  withPage({ path: '/settings', width: 360, height: 740 }, async (page) => {
    await page.getByLabel('Country').selectOption('NZ')
    await page.getByText('Emergency 111, medical advice 0800 611 116.').waitFor()
    await page.getByLabel('Your own number for advice').fill('+64 21 555 01')
    await page.getByLabel('Age', { exact: true }).selectOption('40-49')
    await page.getByRole('checkbox', { name: /Keep what I say of trips/ }).check()
    await page.getByRole('button', { name: 'Save these' }).click()
    await page.getByText('Saved.').waitFor()
    const saved = await page.evaluate(() => fetch('/api/settings').then((answer) => answer.json()))
    expect(saved).toMatchObject({ country: 'NZ', ownAdvice: '+64 21 555 01', ageBand: '40-49', keepsHistory: true })
    await open(page, '/safety')
    await tick(page, 'One leg is warm')
    expect(await message(page)).toContain('call +64 21 555 01 now')
    expect(await page.locator('.safety-calls a').first().getAttribute('href')).toBe('tel:+642155501')
    expect(await page.locator('.safety-calls a').nth(1).getAttribute('href')).toBe('tel:111')
  }))
