import { expect, test } from 'vitest'
import { dropFiles } from '../support/drop-files.ts'
import { GARMIN_ACTIVITIES, garminArchive } from '../support/garmin-archive.ts'
import { importEnded } from '../support/import-ended.ts'
import { makeZip } from '../support/make-zip.ts'
import { STRAVA_TITLES, stravaArchive } from '../support/strava-archive.ts'
import { named } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

const ADDRESS = /some_body|example\.co/
/** A month after the sample files, so that their weeks are on the page. */
const NOW = Date.parse('2025-10-05T10:00:00Z') / 1000

test('a Garmin account export dropped on the page: its sessions, a line for everything else, and nobody’s address', () =>
  withPage({ now: NOW }, async (page) => {
    await page.getByRole('heading', { name: /Drop in a run/ }).waitFor()
    const zip = makeZip(garminArchive({ parts: 4, othersEach: 10 }))
    expect(await dropFiles(page, [named('some_body+run@example.co.uk.zip', zip)])).toBe(true)
    const others = GARMIN_ACTIVITIES * 10 + 4
    expect(await importEnded(page)).toBe(`Done: ${GARMIN_ACTIVITIES} scored, ${others} skipped.`)

    await page.getByRole('link', { name: /All 70 files/ }).click()
    await page.waitForURL(/\/imports\//)
    await page.getByText('Skipped', { exact: false }).first().waitFor()
    expect(await page.locator('body').textContent()).not.toMatch(ADDRESS)
    expect(page.url()).not.toMatch(ADDRESS)
    await page.goto(new URL('/activities', page.url()).href)
    await page.getByRole('link', { name: /Hill run/ }).waitFor()
    expect(await page.locator('body').textContent()).not.toMatch(ADDRESS)
  }))

test('a Strava export in German dropped on a phone: its sessions by their titles, their shoes, and what the table gave', () =>
  withPage({ now: NOW, width: 390, height: 844 }, async (page) => {
    await page.getByRole('heading', { name: /Drop in a run/ }).waitFor()
    const zip = makeZip(stravaArchive({ layout: 'de', columns: 99, folder: 'export_1/' }))
    await dropFiles(page, [named('export_1.zip', zip)])
    expect(await importEnded(page)).toMatch(/^Done: 7 scored, \d skipped\.$/)

    await page.getByRole('link', { name: /All 13 files/ }).click()
    await page.getByText('taken from it: the names of 2 sessions, 2 shoes.').waitFor()
    await page.goto(new URL('/activities', page.url()).href)
    await page.getByRole('link', { name: STRAVA_TITLES.road }).click()
    await page.getByText('Road Queen').first().waitFor()
  }))
