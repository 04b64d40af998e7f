import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { importEnded } from '../support/import-ended.ts'
import { seedActivities } from '../support/seed-activities.ts'
import { beachRun, steadyWeeks } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

const SAND = 'More sand than your calves are used to'
const LONG = 'Longer on your calves than anything in the last 30 days'
/** Judging a history anew takes a while on a busy machine. */
const SOON = { timeout: 20_000 }

async function bringIn(page: Page): Promise<void> {
  await page
    .locator('.file-input')
    .first()
    .setInputFiles([...steadyWeeks(), beachRun()])
  await importEnded(page)
}

/** A run on the road, far longer than any, on the day of the beach. */
async function runLong(page: Page): Promise<void> {
  const run = { date: '2026-02-28', sport: 'running', distanceMetres: 30_000, durationSeconds: 10_800 }
  const status = await page.evaluate(async (body) => {
    const headers = { 'Content-Type': 'application/json' }
    return (await fetch('/api/activities', { method: 'POST', headers, body })).status
  }, JSON.stringify(run))
  expect(status).toBe(201)
  await page.goto(new URL('/', page.url()).href)
}

function focusedText(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim())
}

/** Walks on with the Tab key until what holds the focus says so. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (text.test((await focusedText(page)) ?? '')) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not lead to ${text}`)
}

test('by keyboard: from the count in the navigation to an alert, its numbers and its session, and read', () =>
  withPage({}, async (page) => {
    await bringIn(page)
    const count = page.locator('.top-nav .nav-count')
    await count.waitFor()
    const before = Number(await count.textContent())
    expect(before).toBeGreaterThanOrEqual(2)
    await page.getByRole('link', { name: `Alerts ${before} to read` }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Alerts', exact: true }).waitFor()
    await page.getByRole('link', { name: SAND }).waitFor()
    await tabTo(page, new RegExp(`^${SAND}`))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: SAND }).waitFor()

    expect(await page.locator('.alert-do').textContent()).toMatch(/Next time on sand: at most [\d.]+ calf-km/)
    expect(await page.locator('.alert-evidence').textContent()).toMatch(/Evidence D: a rule of thumb/)
    const figures = page.locator('.figures')
    expect(await figures.textContent()).toMatch(/On sand that day\s*[\d.]+\s*calf-km/)
    expect(await figures.textContent()).toMatch(/That is\s*[\d.]+\s*times as much/)
    const bars = page.getByRole('img', {
      name: /Daily calf load on sand from .* What the alert is about: [\d.]+ calf-km/,
    })
    expect(await bars.count()).toBe(1)
    await page.getByRole('button', { name: 'Show as table' }).click()
    expect(await page.getByRole('row', { name: /Sat 28 Feb .* what this is about/ }).count()).toBe(1)
    await page
      .getByText('Nothing: it stayed in the app.')
      .or(page.getByText(/no channel was switched on/))
      .waitFor()

    await tabTo(page, /^Got it$/)
    await page.keyboard.press('Enter')
    await page.getByText(/^Read on 2 March/).waitFor()
    expect(await focusedText(page)).toMatch(new RegExp(SAND))
    await expect.poll(() => count.textContent(), SOON).toBe(String(before - 1))

    await page.getByRole('link', { name: 'The session of Sat 28 Feb' }).click()
    await page.locator('h1.answer', { hasText: /that cost your calves/ }).waitFor()
  }))

test('reasons of one day lead to each other, the week and the session it is compared with', () =>
  withPage({}, async (page) => {
    await bringIn(page)
    await runLong(page)
    await page.getByRole('link', { name: 'All alerts' }).click()
    await page.getByRole('link', { name: LONG }).first().click()
    await page.getByRole('heading', { name: LONG }).waitFor()
    const also = page.getByRole('region', { name: 'Also for that day' })
    await also.getByRole('link', { name: SAND }).waitFor()
    expect(await also.locator('p').first().textContent()).toMatch(/[\d.]+ km/)
    const reference = page.getByRole('link', { name: /What it is compared with: .*that day [\d.]+ calf-km/ })
    expect(await reference.getAttribute('href')).toMatch(/^\/activities\//)
    await page.getByRole('link', { name: 'The week on the chart' }).click()
    await page.waitForURL(/\/\?week=2026-02-23$/)
    await page.getByRole('region', { name: /Sessions of 23 Feb – 1 Mar 2026/ }).waitFor()
  }))

test('a rule is snoozed from an alert and woken from the inbox', () =>
  withPage({}, async (page) => {
    await bringIn(page)
    await page.getByRole('link', { name: SAND }).first().click()
    await page.getByRole('button', { name: 'Snooze for 14 days' }).click()
    await page.getByRole('heading', { name: /^Snoozed until 16 March|^Snoozed until 15 March/ }).waitFor()
    await page.getByRole('link', { name: 'All alerts' }).click()
    const snoozed = page.getByRole('region', { name: 'Snoozed' })
    await snoozed.getByText(new RegExp(`^${SAND}, until`)).waitFor()
    await snoozed.getByRole('button', { name: `Tell of it again: ${SAND}` }).click()
    await snoozed.getByText(/No rule is snoozed/).waitFor()
    expect(await focusedText(page)).toBe('Snoozed')
  }))

test('what was planned is kept as a race, marks the alert as read, and can be taken back', () =>
  withPage({}, async (page) => {
    await bringIn(page)
    await runLong(page)
    await page.getByRole('link', { name: LONG }).first().click()
    await page.getByText('This was planned').click()
    await page.getByLabel('Name').fill('Coast run')
    await page.getByLabel('To', { exact: true }).fill('2026-02-20')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('The last day lies before the first.').waitFor()
    await page.getByLabel('To', { exact: true }).fill('2026-03-01')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('Kept: Race “Coast run”, 28 Feb to 1 Mar 2026.').waitFor()
    await page.getByText(/^Read on /).waitFor()
    await page.getByRole('link', { name: 'All alerts' }).click()
    const races = page.getByRole('region', { name: 'Races and camps' })
    await races.getByRole('button', { name: /^Take away: Race “Coast run”/ }).click()
    await expect.poll(() => races.getByText('Coast run').count(), SOON).toBe(0)
    // Sand is told in races all the same, so it has no such question.
    await page.getByRole('link', { name: SAND }).click()
    await page.getByRole('heading', { name: SAND }).waitFor()
    expect(await page.getByText('This was planned').count()).toBe(0)
  }))

test('the history is narrowed by rule and state, and says why an alert was withdrawn', () =>
  withPage({}, async (page) => {
    await bringIn(page)
    await page.getByRole('link', { name: SAND }).first().click()
    await page.getByRole('link', { name: 'The session of Sat 28 Feb' }).click()
    await page.getByRole('button', { name: 'Delete' }).click()
    await page
      .getByRole('link', { name: /^Alerts/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'To read' }).waitFor()
    await page.getByLabel('State').selectOption({ label: 'Withdrawn' })
    await page.getByRole('link', { name: SAND }).waitFor()
    await page.getByLabel('Rule').selectOption('S2')
    expect(page.url()).toMatch(/\/alerts\?rule=S2&state=withdrawn$/)
    await expect.poll(() => page.locator('.alert-row').count(), SOON).toBe(1)
    await page.getByLabel('Rule').selectOption('P1')
    await page.getByText('No alert fits.').waitFor()
    await page.goBack()
    await page.goto(new URL('/alerts?rule=S2', page.url()).href)
    await page.getByRole('link', { name: SAND }).click()
    await page.getByText(/^Withdrawn on .*your history changed/).waitFor()
    expect(await page.getByRole('button', { name: 'Got it' }).count()).toBe(0)
  }))

test('years of alerts come a page at a time, each once', () =>
  withPage({ path: '/alerts', seed: (product) => seedActivities(product, 4000, '2026-02-27') }, async (page) => {
    const earlier = page.getByRole('region', { name: 'Earlier' })
    const addresses = () =>
      earlier.locator('.alert-row-link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    await expect.poll(async () => (await addresses()).length, SOON).toBeGreaterThan(20)
    const first = await addresses()
    await earlier.getByRole('button', { name: 'Older alerts' }).click()
    await expect.poll(async () => (await addresses()).length, SOON).toBeGreaterThan(first.length)
    const both = await addresses()
    expect(both.slice(0, first.length)).toEqual(first)
    expect(new Set(both).size).toBe(both.length)
    expect(await earlier.locator('.alert-state').first().textContent()).toMatch(/^(In the past|Expired|Over)$/)
  }))
