import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { importEnded } from '../support/import-ended.ts'
import { beachRun, named, steadyWeeks } from '../support/winter-files.ts'
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

test('rename it, and take that back', () =>
  withPage({}, async (page) => {
    await openBeachRun(page)
    const before = await page.title()
    await page.getByLabel('Name').fill('Along the water')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => page.title(), SOON).toBe('Along the water · Soleus')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => page.title(), SOON).toBe(before)
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

test('a wrong clock: the session moves to the day and the week it was run in, and back', () =>
  withPage({}, async (page, open) => {
    // Half past eleven on a Sunday evening at home; the watch says neither place nor zone.
    const late = fitRun({ start: '2026-02-22T22:30:00Z', minutes: 40, utcOffsetSeconds: null })
    await page.locator('.file-input').first().setInputFiles(named('late.fit', late))
    await importEnded(page)
    await page.locator('.import-links a').click()
    await page.getByText(/^UTC\+1, your home zone, as the file has no place\./).waitFor()
    await page.getByRole('button', { name: 'Correct the clock' }).click()
    const field = page.getByLabel('It began at')
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await field.locator('option:checked').textContent()).toBe('23:30, Sun 22 Feb (UTC+1)')

    await field.selectOption({ label: '00:30, Mon 23 Feb (UTC+2)' })
    await page
      .getByText('It then began on Monday 23 February 2026 at 00:30 and counts in the week of 23 Feb – 1 Mar 2026.')
      .waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved: now on Monday 23 February 2026.').waitFor()
    await page.locator('.answer-note', { hasText: 'Monday 23 February 2026 · 00:30' }).waitFor()
    await page.getByText('UTC+2, as you set it.').first().waitFor()

    const week = await open({ path: '/?week=2026-02-23' })
    await week
      .getByRole('region', { name: /Sessions of 23 Feb/ })
      .locator('.session-row')
      .waitFor()

    await field.selectOption({ label: 'As the file or the place says' })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('.answer-note', { hasText: 'Sunday 22 February 2026 · 23:30' }).waitFor()
    await week.goto(new URL('/?week=2026-02-16', week.url()).href)
    const before = week.getByRole('region', { name: /Sessions of 16/ })
    await before.locator('.session-row').waitFor()
  }))

test('two recordings of one session: one counts, both count, one counts again', () =>
  withPage({}, async (page) => {
    const start = '2026-02-24T06:30:00Z'
    await page
      .locator('.file-input')
      .first()
      .setInputFiles([
        named('watch.fit', fitRun({ start, minutes: 30 })),
        named('phone.gpx', gpxTrack({ start, minutes: 30, type: 'running' })),
      ])
    await importEnded(page)
    await page.goto(new URL('/activities', page.url()).href)
    // The session stands in the list once, by the recording that counts; the other one is found on its page.
    await page.getByText('1 session', { exact: true }).waitFor()
    await page.locator('.session-row').click()
    const panel = page.getByRole('region', { name: 'Recordings of this session' })
    await panel.getByRole('link').click()
    await page.getByText('Another recording of the same session counts instead of this one.').waitFor()
    expect(await panel.locator('.recording-state').allTextContents()).toEqual(['does not count', 'counts'])
    const button = panel.getByRole('button')
    await button.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => panel.locator('.recording-state').allTextContents(), SOON).toEqual(['counts', 'counts'])
    expect(await button.textContent()).toBe('Join again')
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.getByText('You keep both recordings of this session: it counts twice.').waitFor()

    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Another recording of the same session counts instead of this one.').waitFor()
    await page.getByRole('link', { name: 'Open that one' }).click()
    await page.getByText('This one says most about the session and counts; nothing is counted twice.').waitFor()
    expect(await page.getByRole('region', { name: 'Recordings of this session' }).getByRole('button').count()).toBe(1)
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
