import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cutOff } from '../support/cut-off.ts'
import { beginPlace, openDrawMap } from '../support/draw-place.ts'
import { seriousFindings } from '../support/serious-findings.ts'
import { addShoreMap, groundOf, importShore, shoreRun } from '../support/shore-diary.ts'
import { withPage } from '../support/with-page.ts'

/** Scores made anew take a while on a busy machine. */
const SOON = { timeout: 40_000 }
const PATIENCE = 120_000

const GROUND = '/settings/ground'

test('sand is what the athlete says it is as a rule', { timeout: PATIENCE }, () =>
  withPage({ path: GROUND }, async (page) => {
    await importShore(page)
    await addShoreMap(page)
    await expect.poll(() => groundOf(page), SOON).toBe('dry_sand by map')
    const dry = (await shoreRun(page)).load.causes.sand
    await page.getByLabel('Wet and firm').check()
    await page.getByText(/^Saved\. 1 session/).waitFor()
    await expect.poll(async () => (await shoreRun(page)).load.causes.sand, SOON).toBeLessThan(dry / 2)
    await page.reload()
    expect(await page.getByLabel('Wet and firm').isChecked()).toBe(true)
  }),
)

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
      const map = await openDrawMap(page)
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

test('a link to a part of the page brings that part into view, also where the page is still to be fetched', () =>
  withPage({ width: 390, height: 700 }, async (page) => {
    await importShore(page)
    await page.locator('.import-links a').click()
    await page.getByRole('link', { name: 'Map pictures' }).click()
    const top = () => page.locator('#pictures').evaluate((element) => element.getBoundingClientRect().top)
    await expect.poll(top, SOON).toBeLessThan(350)
  }))

const LOOKS = [
  { width: 1280, height: 900, theme: 'light' },
  { width: 360, height: 740, theme: 'dark' },
  { width: 320, height: 256, theme: 'light' },
] as const

test('nothing serious and nothing cut off while all of it is open', { timeout: PATIENCE }, () =>
  withPage({ path: GROUND }, async (page, open) => {
    await importShore(page)
    await addShoreMap(page)
    for (const look of LOOKS) {
      const other = await open({ ...look, path: GROUND })
      await beginPlace(other, 'The beach at home')
      const map = await openDrawMap(other)
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
      await openDrawMap(other)
      expect(await seriousFindings(other), `a zone ${where}`).toEqual([])
      expect(await cutOff(other), `a zone ${where}`).toEqual([])
      await other.context().close()
    }
  }),
)
