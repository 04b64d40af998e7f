import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { BEACH, beachMap } from '../support/beach-map.ts'
import { cutOff } from '../support/cut-off.ts'
import { dropFiles } from '../support/drop-files.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { importEnded } from '../support/import-ended.ts'
import { seriousFindings } from '../support/serious-findings.ts'
import { type SmallBodyProxy, smallBodyProxy } from '../support/small-body-proxy.ts'
import type { Json } from '../support/test-soleus.ts'
import { type NamedFile, named } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

/** Scores made anew take a while on a busy machine. */
const SOON = { timeout: 40_000 }
const PATIENCE = 120_000

const GROUND = '/settings/ground'
const MAP = named('coast.osm.pbf', beachMap())

/** Half an hour due north along the path of the map, 2.2 km of it over the beach. */
function shore(): NamedFile {
  return named('shore.gpx', gpxTrack({ start: '2026-02-27T08:00:00Z', type: 'running' }))
}

async function importShore(page: Page): Promise<void> {
  await page.locator('.file-input').first().setInputFiles(shore())
  await importEnded(page)
}

async function ask(page: Page, path: string): Promise<Json> {
  return (await fetch(new URL(path, page.url()))).json() as Promise<Json>
}

async function shoreRun(page: Page): Promise<Json> {
  const { items } = await ask(page, '/api/activities')
  return ask(page, `/api/activities/${items[0].id}`)
}

/** What the one run went over, once nothing is to be scored again: `dry_sand by map`, most metres first. */
async function groundOf(page: Page): Promise<string> {
  const { items } = await ask(page, '/api/recalculations')
  if (items.some(({ finishedAt }: Json) => finishedAt === null)) return 'being scored again'
  const { ground } = await shoreRun(page)
  return `${ground[0].surface} by ${ground[0].source}`
}

async function addMap(page: Page, map: NamedFile = MAP): Promise<void> {
  await page.locator('.maps-input').setInputFiles(map)
  await page.getByText('The map “coast” is ready').waitFor(SOON)
}

/** The map of a form, once the way of the newest session is drawn and looked at. */
async function openMap(page: Page) {
  const map = page.locator('.leaflet-container')
  await map.waitFor(SOON)
  await page.locator('#place-track-note:empty, #zone-track-note:empty').waitFor({ state: 'attached', ...SOON })
  await map.scrollIntoViewIfNeeded()
  return map
}

async function drawPlace(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Draw a place' }).click()
  await page.getByLabel('Name').fill(name)
}

describe('surface maps', () => {
  test('are added by a file, score what was run on them again, and are taken away again', { timeout: PATIENCE }, () =>
    withPage({ path: GROUND }, async (page) => {
      await page.getByText('No map yet.').waitFor()
      await importShore(page)
      const before = await shoreRun(page)
      await addMap(page)
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
      expect(await dropFiles(page, [MAP, shore()])).toBe(true)
      await page.getByText('“coast.osm.pbf” is a surface map and is being added to them.').waitFor()
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
      await page.locator('.maps-input').setInputFiles([MAP, named('next.osm.pbf', beachMap())])
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

test('sand is what the athlete says it is as a rule', { timeout: PATIENCE }, () =>
  withPage({ path: GROUND }, async (page) => {
    await importShore(page)
    await addMap(page)
    await expect.poll(() => groundOf(page), SOON).toBe('dry_sand by map')
    const dry = (await shoreRun(page)).load.causes.sand
    await page.getByLabel('Wet and firm').check()
    await page.getByText(/^Saved\. 1 session/).waitFor()
    await expect.poll(async () => (await shoreRun(page)).load.causes.sand, SOON).toBeLessThan(dry / 2)
    await page.reload()
    expect(await page.getByLabel('Wet and firm').isChecked()).toBe(true)
  }),
)

describe('favourite places', () => {
  test('are drawn by clicks, moved by a corner, and put back after they were removed', { timeout: PATIENCE }, () =>
    withPage({ path: GROUND }, async (page) => {
      await importShore(page)
      await drawPlace(page, 'The beach at home')
      const map = await openMap(page)
      for (const [x, y] of [
        [290, 90],
        [420, 90],
        [420, 330],
      ])
        await map.click({ position: { x: x ?? 0, y: y ?? 0 } })
      await page.getByText(/^3 corners, /).waitFor()
      await map.click({ position: { x: 290, y: 330 } })
      await map.click({ position: { x: 100, y: 330 } })
      await page.getByText(/^5 corners, /).waitFor()
      await page.getByRole('button', { name: 'Take the last step back' }).click()
      const before = await page.getByText(/^4 corners, /).textContent()
      const corner = await page.locator('.place-handle').nth(1).boundingBox()
      if (corner === null) throw new Error('the corner cannot be seen')
      await page.mouse.move(corner.x + 16, corner.y + 16)
      await page.mouse.down()
      await page.mouse.move(corner.x + 60, corner.y + 16, { steps: 4 })
      await page.mouse.up()
      await expect.poll(() => page.locator('.place-said').textContent()).not.toBe(before)
      await page.getByRole('button', { name: 'Keep the place' }).click()
      await page.getByText('“The beach at home” is kept. 1 session').waitFor(SOON)
      await expect.poll(() => groundOf(page), SOON).toBe('dry_sand by place')

      await page.getByRole('button', { name: 'Edit: The beach at home' }).click()
      await page.getByLabel('Ground').selectOption({ label: 'grass' })
      await page.getByRole('button', { name: 'Save the place' }).click()
      await page.getByText('“The beach at home” is changed.').waitFor()
      await expect.poll(() => groundOf(page), SOON).toBe('grass by place')
      await page.getByRole('button', { name: 'Remove: The beach at home' }).click()
      const removed = page.locator('.toast', { hasText: '“The beach at home” is removed.' })
      await expect.poll(() => groundOf(page), SOON).toBe('unknown by unknown')
      await removed.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(() => groundOf(page), SOON).toBe('grass by place')
      await page.getByRole('list', { name: 'Places' }).getByText('The beach at home').waitFor()
    }),
  )

  test('are drawn by the keyboard alone', { timeout: PATIENCE }, () =>
    withPage({ path: GROUND }, async (page) => {
      await importShore(page)
      await drawPlace(page, 'Dunes')
      const map = await openMap(page)
      await map.focus()
      for (const key of ['Enter', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter', 'ArrowLeft', 'Enter', 'Enter']) {
        await page.keyboard.press(key)
      }
      await page.getByText(/^5 corners, /).waitFor()
      await page.keyboard.press('Backspace')
      await page.getByText(/^4 corners, /).waitFor()
      const last = page.getByRole('button', { name: /^Corner 4 of 4/ })
      await last.focus()
      await page.keyboard.press('Delete')
      await page.getByText(/^3 corners, /).waitFor()
      const first = page.getByRole('button', { name: /^Corner 1 of 3/ })
      await first.focus()
      const before = await page.locator('.place-said').textContent()
      await page.keyboard.press('Shift+ArrowLeft')
      await expect.poll(() => page.locator('.place-said').textContent()).not.toBe(before)
      expect(await first.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.getByLabel('Name').focus()
      await page.keyboard.press('Enter')
      await page.getByText('“Dunes” is kept.').waitFor(SOON)
    }),
  )

  test('are typed as coordinates, as a circle, or taken from a stretch of a session', { timeout: PATIENCE }, () =>
    withPage({ path: GROUND }, async (page) => {
      await importShore(page)
      await drawPlace(page, '')
      await page.getByRole('button', { name: 'Keep the place' }).click()
      await page.getByText('It needs three corners at least').waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('placeName')
      await page.getByLabel('Name').fill('Typed')
      await page.getByRole('radio', { name: 'Coordinates' }).check()
      const { west, south, east, north } = BEACH
      await page.getByLabel('Corners').fill(`${south}, ${west}\nthere`)
      await page.getByText('Line 2 is no place').waitFor()
      await page.getByLabel('Corners').fill(`${south}, ${west}\n${south}, ${east}\n${north}, ${east}\n${north} ${west}`)
      await page.getByText(/^4 corners, 340\sm × 2\.2\skm\.$/).waitFor()
      await page.getByRole('button', { name: 'Keep the place' }).click()
      await expect.poll(() => groundOf(page), SOON).toBe('dry_sand by place')
      expect((await shoreRun(page)).activity.metresBySurface.dry_sand).toBeGreaterThan(2000)

      await drawPlace(page, 'Pitch')
      await page.getByRole('radio', { name: 'Circle' }).check()
      await page.getByLabel('Centre').fill('52.105° N, 4.27° E')
      await page.getByLabel('Radius, m').fill('200')
      await page.getByText(/^32 corners, 400\sm × 400\sm\.$/).waitFor()
      await page.getByRole('button', { name: 'Cancel' }).click()

      await drawPlace(page, 'Esplanade')
      await openMap(page)
      await page.getByLabel('Ground').selectOption({ label: 'wet, firm sand' })
      await page.getByRole('radio', { name: 'Session' }).check()
      await page.getByLabel('From, km').fill('0')
      await page.getByLabel('To, km').fill('1')
      await page.getByText(/corners, 30\sm × 1\.0\skm\.$/).waitFor()
      await page.getByRole('button', { name: 'Keep the place' }).click()
      await page.getByText('“Esplanade” is kept.').waitFor()
      await expect
        .poll(async () => (await shoreRun(page)).activity.metresBySurface.wet_sand ?? 0, SOON)
        .toBeGreaterThan(950)
    }),
  )
})

test(
  'a privacy zone at the start of the last session cuts what is shared, and nothing else',
  { timeout: PATIENCE },
  () =>
    withPage({ path: GROUND }, async (page) => {
      await importShore(page)
      const { id, load } = await shoreRun(page)
      const sharesStart = async () => {
        const shared = await (await fetch(new URL(`/api/activities/${id}/share.gpx`, page.url()))).text()
        return shared.includes('lat="52.1000000"')
      }
      expect(await sharesStart()).toBe(true)
      await page.getByRole('button', { name: 'Add a zone' }).click()
      await page.getByLabel('Name').fill('Home')
      await page.getByRole('button', { name: 'Keep the zone' }).click()
      await page.getByText('Tap the map, or write it like').waitFor()
      await page.getByRole('button', { name: 'Take the start of your last session' }).click()
      expect(await page.getByLabel('Centre').inputValue()).toBe('52.100000, 4.270000')
      await page.getByRole('slider', { name: 'Radius' }).fill('500')
      expect(await page.getByRole('textbox', { name: 'Radius, m' }).inputValue()).toBe('500')
      const map = await openMap(page)
      await map.focus()
      await page.keyboard.press('Enter')
      expect(await page.getByLabel('Centre').inputValue()).toMatch(/^52\.\d+, 4\.2\d+$/)
      await page.getByRole('button', { name: 'Take the start of your last session' }).click()
      await page.getByRole('button', { name: 'Keep the zone' }).click()
      await page.getByText('The zone “Home” is kept. Its centre was moved by chance.').waitFor()
      await page.getByText(/^500\sm around a centre moved by chance$/).waitFor()
      expect(await sharesStart()).toBe(false)
      expect((await shoreRun(page)).load).toEqual(load)
      await page.getByRole('button', { name: 'Show them on a map' }).click()
      await page.locator('.zones-card .leaflet-container').waitFor()
      await page.getByRole('button', { name: 'Remove: Home' }).click()
      await page.getByRole('button', { name: 'Remove the zone' }).click()
      await page.getByText('No zone yet.').waitFor()
      expect(await sharesStart()).toBe(true)
    }),
)

const TILES = 'https://tiles.example.org'
const TILE_REQUEST = /^foreign request: https:\/\/tiles\.example\.org\/\d+\/\d+\/\d+\.png$/

test(
  'map pictures are off, say what they give away, and come from the one host that is named',
  { timeout: PATIENCE },
  () =>
    withPage(
      {
        path: GROUND,
        expected: [
          TILE_REQUEST,
          /^foreign request: https:\/\/elsewhere\.example\.org\/1/,
          /Content Security Policy/,
          /400.*settings/,
        ],
      },
      async (page) => {
        await page.route(`${TILES}/**`, (route) =>
          route.fulfill({ status: 200, contentType: 'image/png', body: PIXEL }),
        )
        await importShore(page)
        await page.getByText('Whoever runs it learns your network address').waitFor()
        await page.getByLabel('Address').fill('http://tiles.example.org/{z}/{x}/{y}.png')
        await page.getByRole('button', { name: 'Turn them on' }).click()
        await page.getByText('It has to begin with https://').waitFor()
        await page.getByLabel('Address').fill(`${TILES}/{z}/{x}/{y}.png`)
        await page.getByLabel('Credit').fill('© <b>Somebody</b>')
        await page.getByRole('button', { name: 'Let tiles.example.org see it, and turn them on' }).click()
        await page.getByText('Your browser asks tiles.example.org for them.').waitFor()
        await page.getByRole('button', { name: 'Load the page anew' }).click()
        await page.getByRole('button', { name: 'Draw a place' }).click()
        await page.locator('.leaflet-tile-loaded').first().waitFor(SOON)
        await page.getByText('© <b>Somebody</b>').last().waitFor()
        expect(await refused(page, `${TILES}/1/1/1.png`)).toBe(false)
        expect(await refused(page, 'https://elsewhere.example.org/1/1/1.png')).toBe(true)

        await page.getByRole('button', { name: 'Cancel' }).click()
        await page.getByRole('button', { name: 'Turn them off' }).click()
        await page.getByText('nobody is asked for anything').waitFor()
        await page.getByRole('button', { name: 'Load the page anew' }).click()
        await page.getByText('nobody is asked for anything').waitFor()
        expect(await refused(page, `${TILES}/1/1/1.png`)).toBe(true)
      },
    ),
)

/** One transparent pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Whether the page's policy keeps a picture out. */
function refused(page: Page, address: string): Promise<boolean> {
  return page.evaluate(
    (source) =>
      new Promise<boolean>((resolve) => {
        addEventListener('securitypolicyviolation', () => resolve(true), { once: true })
        const image = new Image()
        image.onload = () => resolve(false)
        image.src = source
      }),
    address,
  )
}

const LOOKS = [
  { width: 1280, height: 900, theme: 'light' },
  { width: 360, height: 740, theme: 'dark' },
  { width: 320, height: 256, theme: 'light' },
] as const

test('nothing serious and nothing cut off while all of it is open', { timeout: PATIENCE }, () =>
  withPage({ path: GROUND }, async (page, open) => {
    await importShore(page)
    await addMap(page)
    for (const look of LOOKS) {
      const other = await open({ ...look, path: GROUND })
      await drawPlace(other, 'The beach at home')
      const map = await openMap(other)
      await map.focus()
      for (const key of ['Enter', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter']) await other.keyboard.press(key)
      await other.getByText(/^3 corners, /).waitFor()
      await other.getByRole('button', { name: 'Remove: coast' }).click()
      const where = `at ${look.width} in the ${look.theme}`
      for (const way of ['Session', 'Circle', 'Coordinates', 'Map']) {
        await other.getByRole('radio', { name: way }).check()
        expect(await seriousFindings(other), `${way} ${where}`).toEqual([])
        expect(await cutOff(other), `${way} ${where}`).toEqual([])
      }
      await other.getByRole('button', { name: 'Cancel' }).click()
      await other.getByRole('button', { name: 'Add a zone' }).click()
      await openMap(other)
      expect(await seriousFindings(other), `a zone ${where}`).toEqual([])
      expect(await cutOff(other), `a zone ${where}`).toEqual([])
      await other.context().close()
    }
  }),
)
