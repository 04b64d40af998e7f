import { describe, expect, test } from 'vitest'
import { beachMap } from '../support/beach-map.ts'
import { dropFiles } from '../support/drop-files.ts'
import { importEnded } from '../support/import-ended.ts'
import { addShoreMap, ask, groundOf, importShore, SHORE_MAP, shore, shoreRun } from '../support/shore-diary.ts'
import { type SmallBodyProxy, smallBodyProxy } from '../support/small-body-proxy.ts'
import { named } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

/** Scores made anew take a while on a busy machine. */
const SOON = { timeout: 40_000 }
const PATIENCE = 120_000

const GROUND = '/settings/ground'

describe('surface maps', () => {
  test('are added by a file, score what was run on them again, and are taken away again', { timeout: PATIENCE }, () =>
    withPage({ path: GROUND }, async (page) => {
      await page.getByText('No map yet.').waitFor()
      await importShore(page)
      const before = await shoreRun(page)
      await addShoreMap(page)
      const row = page.locator('.maps-row', { hasText: 'coast' })
      await row.getByText('2 ways and 1 area').waitFor()
      expect(await row.textContent()).toMatch(/340\sm × 6\.7\skm around 52\.12°\sN, 4\.27°\sE/)
      await page.getByText(/1 session (is being|was) scored again\./).waitFor()
      await expect.poll(() => groundOf(page), SOON).toBe('dry_sand by map')
      const on = await shoreRun(page)
      expect(on.load.causes.sand).toBeGreaterThan(1)
      await page.getByRole('button', { name: 'See what changes' }).click()
      await page.getByText('The surface map “coast” was added.').waitFor()

      await page.goto(new URL(GROUND, page.url()).href)
      await page.getByRole('button', { name: 'Remove: coast' }).click()
      await page.getByRole('button', { name: 'Keep it' }).click()
      expect(await page.getByRole('button', { name: 'Remove: coast' }).isVisible()).toBe(true)
      await page.getByRole('button', { name: 'Remove: coast' }).click()
      await page.getByRole('button', { name: 'Remove the map' }).click()
      await page.getByText('The map “coast” is removed.').waitFor()
      await page.getByText('No map yet.').waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('maps-title')
      await expect.poll(() => groundOf(page), SOON).toBe('unknown by unknown')
      expect((await shoreRun(page)).load).toEqual(before.load)
    }),
  )

  test('dropped anywhere, among activities, go to the maps', { timeout: PATIENCE }, () =>
    withPage({}, async (page) => {
      expect(await dropFiles(page, [SHORE_MAP, shore()])).toBe(true)
      await page.getByText('“coast.osm.pbf” is a surface map and is being added to your maps.').waitFor()
      await page.getByText('The map “coast” is ready').waitFor(SOON)
      expect(await importEnded(page)).toBe('Done: 1 scored.')
      await page.getByRole('button', { name: 'See the maps' }).click()
      await page.locator('.maps-row', { hasText: 'coast' }).getByText('2 ways and 1 area').waitFor()
      await expect.poll(() => groundOf(page), SOON).toBe('dry_sand by map')
    }),
  )

  test('that cannot be read say why in one line', { timeout: PATIENCE }, () =>
    withPage({ path: GROUND }, async (page) => {
      await page.locator('.maps-input').setInputFiles(named('holiday.pbf', Buffer.from('no map at all')))
      await page.getByText('The map “holiday” cannot be used.').waitFor(SOON)
      const state = await page.locator('.maps-failed .maps-state').textContent()
      expect(state).toMatch(/^Not in use\. It is no OpenStreetMap extract/)
    }),
  )

  test('too large for a web server on the way are told the way around it', { timeout: PATIENCE }, async () => {
    const front = (url: string): Promise<SmallBodyProxy> => smallBodyProxy(url)
    const large = named('region.osm.pbf', Buffer.alloc(1_200_000, 7))
    await withPage({ path: GROUND, front, expected: [/413/] }, async (page) => {
      await page.locator('.maps-input').setInputFiles(large)
      const row = page.locator('.maps-row', { hasText: 'region.osm.pbf' })
      await row.getByText('Not added. A web server before Soleus takes no file as large as this one.').waitFor(SOON)
      expect(await row.textContent()).toContain('soleus surfaces add region.osm.pbf')
      await row.getByRole('button', { name: 'Dismiss: region.osm.pbf' }).click()
      await expect.poll(() => row.count()).toBe(0)
    })
  })

  test('can be called back while they are sent', { timeout: PATIENCE }, () =>
    withPage({ path: GROUND, expected: [/Failed to load resource/] }, async (page) => {
      // Held until it is called back, however fast the machine is.
      await page.route('**/api/maps', (route) => (route.request().method() === 'POST' ? undefined : route.continue()))
      await page.locator('.maps-input').setInputFiles([SHORE_MAP, named('next.osm.pbf', beachMap())])
      const rows = page.getByRole('list', { name: 'Maps on their way' }).locator('li')
      await expect.poll(() => rows.count()).toBe(2)
      await rows.nth(1).getByText('Waiting to be sent.').waitFor()
      await page.getByRole('button', { name: 'Cancel: next.osm.pbf' }).click()
      await page.getByRole('button', { name: 'Cancel: coast.osm.pbf' }).click()
      await expect.poll(() => rows.count()).toBe(0)
      expect((await ask(page, '/api/maps')).items).toEqual([])
    }),
  )
})
