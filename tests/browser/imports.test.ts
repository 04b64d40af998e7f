import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addManualActivity } from '../../server/usecases/add-manual-activity.ts'
import type { Product } from '../../server/usecases/product.ts'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { importEnded } from '../support/import-ended.ts'
import { seedImport } from '../support/seed-import.ts'
import { beachRun, type NamedFile, named, steadyWeeks } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

const SOON = { timeout: 20_000 }
const FILES = 10_000

/** Sends files and opens the page of their import. */
async function importThese(page: Page, files: readonly NamedFile[]): Promise<void> {
  await page
    .locator('.file-input')
    .first()
    .setInputFiles([...files])
  await importEnded(page)
  await page.getByRole('link', { name: 'Imports' }).first().click()
  await page.locator('.import-card-title').first().click()
  await page.getByRole('heading', { level: 1, name: /./ }).waitFor()
}

/** As a program would speak to the server. */
async function ask(page: Page, path: string, init: RequestInit = {}): Promise<{ importId: string }> {
  const answer = await fetch(new URL(path, page.url()), { method: 'POST', ...init })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as { importId: string }
}

async function openImport(page: Page): Promise<string> {
  const headers = { 'Content-Type': 'application/json' }
  return (await ask(page, '/api/imports/open', { headers, body: JSON.stringify({ title: 'The old watch' }) })).importId
}

async function addTo(page: Page, importId: string, files: readonly NamedFile[]): Promise<void> {
  const body = new FormData()
  for (const { name, buffer } of files) body.append('files', new File([new Uint8Array(buffer)], name))
  await ask(page, `/api/imports/${importId}/files`, { body })
}

const answerOf = (page: Page) => page.locator('h1.answer')
const hasFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

test('one file: what came of it, its session, and the file itself', () =>
  withPage({}, async (page) => {
    await importThese(page, [beachRun()])
    await answerOf(page).filter({ hasText: 'The file is in your diary.' }).waitFor()
    expect(await page.getByText(/^Import · .+ · beach\.gpx$/).count()).toBe(1)
    expect(await page.locator('.outcomes').count()).toBe(0)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download the original of beach.gpx' }).click()
    expect((await download).suggestedFilename()).toBe('beach.gpx')
    await page.getByRole('link', { name: 'Open session 1 of beach.gpx' }).click()
    await page.locator('h1.answer', { hasText: 'soft sand' }).waitFor()
  }))

test('who comes back to the list sees what came in meanwhile, and what was being typed stays', () =>
  withPage({ path: '/imports' }, async (page) => {
    await page.getByText('Nothing was imported yet.').waitFor()
    await openImport(page)
    const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await comeBack()
    await page.getByRole('link', { name: 'The old watch' }).waitFor()
    await page.goto(new URL('/settings', page.url()).href)
    await page.getByLabel('Height, cm').fill('168')
    const answer = page.waitForResponse((response) => response.url().endsWith('/api/settings'))
    await comeBack()
    await (await answer).finished()
    // The answer is drawn by then.
    await page.waitForTimeout(200)
    expect(await page.getByLabel('Height, cm').inputValue()).toBe('168')
  }))

test('files of every outcome: each with its reason, and filtered by it', () =>
  withPage({}, async (page) => {
    await importThese(page, [beachRun(), named('empty.fit', new Uint8Array()), named('notes.txt', Buffer.from('5'))])
    await answerOf(page).filter({ hasText: '1 activity found in 3 files.' }).waitFor()
    expect(await page.locator('.import-files .import-row').count()).toBe(3)
    await page.getByRole('radio', { name: /1 failed/ }).check()
    await page.waitForURL(/\?show=failed$/)
    const failed = page.locator('.import-files .import-row')
    await expect.poll(() => failed.count(), SOON).toBe(1)
    expect(await failed.textContent()).toMatch(/empty\.fit.*failed.*The file is empty; copy it from the watch again\./)
    // There is nothing in it that could be read again.
    expect(await page.getByRole('button', { name: 'Try it again' }).count()).toBe(0)
    await page.reload()
    await expect.poll(() => failed.count(), SOON).toBe(1)
  }))

test('what failed and was kept can be tried again', () =>
  withPage({}, async (page) => {
    const broken = fitRun({ start: '2026-02-24T06:30:00Z' }).subarray(0, 40)
    await importThese(page, [named('broken.fit', broken)])
    await answerOf(page).filter({ hasText: 'The file could not be read.' }).waitFor()
    const tried = page.waitForResponse((response) => response.url().endsWith('/retry'))
    await page.getByRole('button', { name: 'Try it again' }).click()
    expect((await tried).status()).toBe(200)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('files-title')
    await answerOf(page).filter({ hasText: 'The file could not be read.' }).waitFor()
    await page.locator('.import-files .import-failed').waitFor()
  }))

test('a second recording says which session it joined; both can be counted, and one again', () =>
  withPage({}, async (page) => {
    const start = '2026-02-24T06:30:00Z'
    await importThese(page, [
      named('watch.fit', fitRun({ start })),
      named('phone.gpx', gpxTrack({ start, type: 'running' })),
    ])
    const row = page.locator('.import-files .import-row', { hasText: 'phone.gpx' })
    await row.getByText('It joined the session of 24 February: that recording says more', { exact: false }).waitFor()
    await page.getByText(/One is a second recording of a session that was here; nothing is counted twice\./).waitFor()
    await row.getByRole('button', { name: 'Keep both' }).click()
    await expect.poll(() => row.getByText('It joined').count(), SOON).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('files-title')
    await page.getByRole('button', { name: 'Undo' }).click()
    await row.getByText('It joined the session of 24 February: that recording says more', { exact: false }).waitFor()
  }))

test('pause, go on, and nothing is lost', () =>
  withPage({}, async (page) => {
    const importId = await openImport(page)
    await page.goto(new URL(`/imports/${importId}`, page.url()).href)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByText('Paused. It stays so until you go on', { exact: false }).waitFor()
    expect(await hasFocus(page.getByRole('button', { name: 'Go on' }))).toBe(true)
    await addTo(page, importId, steadyWeeks().slice(0, 3))
    await ask(page, `/api/imports/${importId}/close`)
    await answerOf(page).filter({ hasText: 'Paused: 0 files read so far.' }).waitFor()
    await page.getByRole('button', { name: 'Go on' }).click()
    await answerOf(page).filter({ hasText: 'All 3 files are in your diary.' }).waitFor()
    await expect.poll(() => page.locator('.import-files .import-scored').count(), SOON).toBe(3)
    expect(await page.getByRole('progressbar').count()).toBe(0)
  }))

test('where the events do not come through, the page asks now and then', () =>
  withPage({ expected: [/\/events/] }, async (page) => {
    await page.route('**/api/imports/*/events', (route) => route.abort())
    const importId = await openImport(page)
    await page.goto(new URL(`/imports/${importId}`, page.url()).href)
    await answerOf(page).filter({ hasText: 'Waiting for the first file.' }).waitFor()
    await addTo(page, importId, steadyWeeks().slice(0, 2))
    await answerOf(page).filter({ hasText: 'Files are coming in: 2 files read so far, 2 activities found.' }).waitFor()
    await ask(page, `/api/imports/${importId}/close`)
    await answerOf(page).filter({ hasText: 'All 2 files are in your diary.' }).waitFor()
    await expect.poll(() => page.locator('.import-files .import-scored').count(), SOON).toBe(2)
  }))

test('cancelling asks once more, keeps what was read, and leaves out the rest', () =>
  withPage({}, async (page) => {
    const importId = await openImport(page)
    const [first, ...rest] = steadyWeeks().slice(0, 4)
    if (first === undefined) throw new Error('there are no steady weeks')
    await addTo(page, importId, [first])
    await page.goto(new URL(`/imports/${importId}`, page.url()).href)
    await answerOf(page).filter({ hasText: 'Files are coming in: 1 file read so far, 1 activity found.' }).waitFor()
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Go on' }).waitFor()
    await addTo(page, importId, rest)
    await page.getByText('4 files', { exact: true }).waitFor()

    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('what was not read yet is left out', { exact: false }).waitFor()
    expect(await hasFocus(page.getByRole('button', { name: 'No, go on' }))).toBe(true)
    await page.getByRole('button', { name: 'No, go on' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Yes, cancel it' }).click()
    await answerOf(page).filter({ hasText: 'Cancelled: 1 activity added before, and kept.' }).waitFor()
    await page.getByText('Not read any more.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  }))

test('the list of imports: newest first, those under way with their progress, older ones when asked for', () =>
  withPage(
    {
      path: '/imports',
      seed: async (product) => {
        const shape = { files: 3, scoredEvery: 3, failedEvery: 9 }
        for (let i = 0; i < 23; i++) await seedImport(product, { ...shape, id: `import-${i}`, minutesAgo: i })
      },
    },
    async (page) => {
      const rows = page.locator('.import-card-row')
      await expect.poll(() => rows.count(), SOON).toBe(20)
      expect(await rows.first().textContent()).toMatch(/garmin-export\.zip.*March.*Done: 1 scored, 2 skipped\./)
      const importId = await openImport(page)
      await page.reload()
      await page.getByRole('link', { name: 'The old watch' }).waitFor()
      expect(await page.getByRole('progressbar', { name: 'Progress of The old watch' }).count()).toBe(1)
      await page.getByRole('button', { name: 'Older imports' }).click()
      await expect.poll(() => rows.count(), SOON).toBe(24)
      expect(await page.getByRole('button', { name: 'Older imports' }).count()).toBe(0)
      await ask(page, `/api/imports/${importId}/close`)
      await expect.poll(() => page.getByRole('progressbar').count(), SOON).toBe(0)
    },
  ))

async function seedArchive(product: Product): Promise<void> {
  const entry = { sport: 'running', distanceMetres: 10_000, durationSeconds: 3600, date: '2026-02-20' }
  const added = await addManualActivity(product, 'local', entry)
  if (!added.ok) throw new Error(added.error.message)
  await seedImport(product, {
    id: 'big',
    files: FILES,
    scoredEvery: 25,
    failedEvery: 800,
    activityIds: [added.value.id],
  })
}

const rowsDrawn = (page: Page) => page.locator('.import-files [data-row]').count()
const firstSeen = async (page: Page) =>
  Number((await page.locator('.list-place-text').textContent())?.match(/[\d,]+/)?.[0].replace(',', ''))

test.each([
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
])('ten thousand files at $width pixels: only the rows in view are drawn, and any can be reached', (size) =>
  withPage({ ...size, path: '/imports/big', seed: seedArchive }, async (page) => {
    await answerOf(page)
      .filter({ hasText: /activities found in 10,000 files\./ })
      .waitFor()
    await page.getByText(/That is normal: hardly anything else is in the export of an account\./).waitFor()
    const list = page.getByRole('list', { name: 'Files of this import' })
    await list.waitFor()
    const box = () => list.evaluate((element) => element.getBoundingClientRect().height)
    const rowHeight = await page.locator('[data-row="0"]').evaluate((element) => element.getBoundingClientRect().height)
    const height = await box()
    expect(height).toBeCloseTo(rowHeight * FILES, -1)
    expect(await rowsDrawn(page)).toBeLessThan(60)

    const middle = page.locator('[data-row="5000"]')
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), rowHeight * 5000)
    await middle.waitFor()
    await expect.poll(() => middle.locator('.import-name').textContent(), SOON).toMatch(/100185000\.fit$/)
    expect(await middle.getAttribute('aria-posinset')).toBe('5001')
    expect(await middle.getAttribute('aria-setsize')).toBe('10000')
    expect(await rowsDrawn(page)).toBeLessThan(60)

    await page.keyboard.press('End')
    const last = page.locator('[data-row="9999"]')
    await expect.poll(() => last.locator('.import-name').textContent(), SOON).toMatch(/100369963\.fit$/)
    expect(await box()).toBe(height)
    await page.keyboard.press('Home')
    await expect.poll(() => firstSeen(page), SOON).toBe(1)
  }),
)

test('ten thousand files by keyboard: the focus walks on, and stays where it is while one scrolls', () =>
  withPage({ path: '/imports/big', seed: seedArchive }, async (page) => {
    const at = () =>
      page.evaluate(() => Number(document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? -1))
    await page.getByRole('button', { name: 'More about', exact: false }).first().focus()
    expect(await at()).toBe(0)
    const seen: number[] = []
    // Some rows have a session to open before their button.
    for (let i = 0; i < 140; i++) {
      await page.keyboard.press('Tab')
      seen.push(await at())
    }
    expect(Math.max(...seen)).toBeGreaterThan(120)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))

    const row = await at()
    await page.mouse.move(600, 500)
    await page.mouse.wheel(0, 200_000)
    await expect.poll(() => firstSeen(page), SOON).toBeGreaterThan(3000)
    expect(await at()).toBe(row)
    expect(await rowsDrawn(page)).toBeLessThan(60)

    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator(`[data-row="${row}"] .import-details`).count(), SOON).toBe(1)
    expect(await at()).toBe(row)
  }))

test('ten thousand files: buttons for those who cannot scroll, details on demand, and the few that failed', () =>
  withPage({ path: '/imports/big', seed: seedArchive }, async (page) => {
    await page.getByRole('button', { name: 'Later' }).click()
    await expect.poll(() => firstSeen(page), SOON).toBeGreaterThan(3)
    await page
      .getByRole('status')
      .filter({ hasText: /^Row \d+ of 10,000 is now at the top$/ })
      .waitFor()
    expect(await hasFocus(page.getByRole('button', { name: 'Later' }))).toBe(true)
    await page.getByRole('button', { name: 'Earlier' }).click()
    await expect.poll(() => firstSeen(page), SOON).toBe(1)
    expect(await hasFocus(page.getByRole('button', { name: 'Earlier' }))).toBe(true)

    const [open, below] = [page.locator('[data-row="2"]'), page.locator('[data-row="3"]')]
    const topOf = (row: Locator) => row.evaluate((element) => element.getBoundingClientRect().top)
    const gap = async () => (await topOf(below)) - (await topOf(open))
    const closed = await gap()
    await open.getByRole('button', { name: /^More about/ }).click()
    await open.getByText('This FIT file holds daily monitoring, not an activity.').waitFor()
    await expect.poll(gap, SOON).toBeGreaterThan(closed)
    expect(await gap()).toBeCloseTo(await open.evaluate((element) => element.getBoundingClientRect().height), 0)
    await open.getByRole('button', { name: /^Less about/ }).click()
    await expect.poll(gap, SOON).toBe(closed)

    await page.getByRole('radio', { name: /12 failed/ }).check()
    await expect.poll(() => page.locator('.import-files .import-failed').count(), SOON).toBe(12)
    expect(await page.locator('.import-files .import-message').count()).toBe(12)
  }))

test('the way back from a session leads to the same place in the list', () =>
  withPage({ path: '/imports/big?show=scored', seed: seedArchive }, async (page) => {
    const row = page.locator('[data-row="300"]')
    await page.locator('[data-row="0"]').waitFor()
    await page.evaluate(() => scrollTo({ top: 300 * 48, behavior: 'instant' }))
    await row.getByRole('link').click()
    await page.waitForURL(/\/activities\//)
    await page.locator('h1.answer', { hasText: 'cost your calves' }).waitFor()
    await page.goBack()
    await row.waitFor()
    await expect.poll(() => firstSeen(page), SOON).toBeGreaterThan(280)
  }))
