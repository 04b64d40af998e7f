import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { beachMap } from '../support/beach-map.ts'
import { cutOff } from '../support/cut-off.ts'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { importEnded } from '../support/import-ended.ts'
import { trackEnds } from '../support/map-pixels.ts'
import { addMap } from '../support/send-map.ts'
import { seriousFindings } from '../support/serious-findings.ts'
import { named } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

const RUN = named('north.gpx', gpxTrack({ start: '2026-02-28T08:00:00Z', minutes: 25, type: 'running' }))
/** A picture of one white point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
)
const PICTURES = 'https://tiles.example.org'
const SOON = { timeout: 20_000 }

function server(page: Page) {
  const request = async (path: string, init?: RequestInit) => fetch(new URL(path, page.url()), init)
  const get = async (path: string) => (await request(path)).json()
  const send = (method: string, path: string, body: object) =>
    request(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  return { request, get, send }
}

async function openRun(page: Page, file = RUN): Promise<void> {
  await page.locator('.file-input').first().setInputFiles(file)
  await importEnded(page)
  await page.locator('.import-links a').click()
  await page.getByRole('region', { name: 'From distance to calf-km' }).waitFor()
}

async function drawnMap(page: Page): Promise<void> {
  await page.locator('.leaflet-track-pane canvas').waitFor(SOON)
  await page.locator('.leaflet-container').scrollIntoViewIfNeeded()
  await expect.poll(async () => (await trackEnds(page)).top).toBeGreaterThan(0)
}

/** Every address the page asks from now on. */
function asked(page: Page): URL[] {
  const addresses: URL[] = []
  page.on('request', (request) => addresses.push(new URL(request.url())))
  return addresses
}

test('without an address of pictures nobody but our server is asked, and nothing of the map that is not drawn', () =>
  withPage({}, async (page) => {
    await addMap(server(page) as never, beachMap())
    await openRun(page)
    const addresses = asked(page)
    await page.reload()
    await drawnMap(page)
    for (const what of ['grade', 'ground', 'cause']) await page.getByRole('radio', { name: what, exact: true }).check()
    for (let times = 0; times < 6; times++) await page.getByRole('button', { name: 'Zoom out' }).click()
    await page.getByText('Zoom in to see your surface maps.').waitFor()
    await page.getByRole('button', { name: 'Whole track' }).click()
    await page.getByText('Drawn over your surface maps; no map pictures are loaded.').waitFor()
    expect(new Set(addresses.map(({ host }) => host))).toEqual(new Set([new URL(page.url()).host]))
    expect(addresses.filter(({ pathname }) => pathname.startsWith('/api/ground')).length).toBeGreaterThanOrEqual(1)
    expect(
      addresses.filter(({ pathname }) => /\.(png|svg|jpe?g|gif)$/.test(pathname) && !/favicon/.test(pathname)),
    ).toEqual([])
  }))

test('with an address, pictures come from its host alone and with its credit as plain text; when none comes, the map stands', () =>
  withPage(
    { expected: [/foreign request: https:\/\/tiles\.example\.org\//, /Failed to load resource/] },
    async (page) => {
      await openRun(page)
      const settings = { tileAddress: `${PICTURES}/{z}/{x}/{y}.png`, tileCredit: '© <b>Some</b> mappers' }
      expect((await server(page).send('PUT', '/api/settings', settings)).status).toBe(200)
      await page
        .context()
        .route(`${PICTURES}/**`, (route) => route.fulfill({ contentType: 'image/png', body: PICTURE }))
      const addresses = asked(page)
      await page.reload()
      await drawnMap(page)
      await page.locator('.leaflet-tile-loaded').first().waitFor()
      expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set([new URL(page.url()).origin, PICTURES]))
      const pictures = addresses.filter(({ origin }) => origin === PICTURES)
      expect(pictures.every(({ pathname }) => /^\/\d+\/\d+\/\d+\.png$/.test(pathname))).toBe(true)
      expect(await page.locator('.leaflet-control-attribution').textContent()).toBe('© <b>Some</b> mappers')
      await page.getByText('Pictures from tiles.example.org, which sees where you look.').waitFor()

      await page.context().route(`${PICTURES}/**`, (route) => route.fulfill({ status: 404 }))
      await page.reload()
      await page.getByText(/Some pictures from tiles\.example\.org did not come/).waitFor(SOON)
      await drawnMap(page)
    },
  ))

test('the wheel scrolls the page past the map, and zooms with ctrl; the keyboard comes in, moves it and goes on', () =>
  withPage({}, async (page) => {
    await openRun(page)
    await drawnMap(page)
    const map = page.getByRole('application', { name: /^Map of the track/ })
    const box = await map.boundingBox()
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
    const length = async () => {
      const { top, bottom } = await trackEnds(page)
      return bottom - top
    }
    const before = await length()
    const scrolled = await page.evaluate(() => scrollY)
    await page.mouse.wheel(0, 120)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled)
    expect(await length()).toBe(before)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, 240)
    await page.keyboard.up('Control')
    await expect.poll(length).toBeLessThan(before * 0.9)

    await page.getByRole('radio', { name: 'load', exact: true }).focus()
    await page.keyboard.press('Tab')
    expect(await map.evaluate((element) => element === document.activeElement)).toBe(true)
    const { top } = await trackEnds(page)
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => (await trackEnds(page)).top).toBeLessThan(top)
    const names: (string | null)[] = []
    for (let tabs = 0; tabs < 4; tabs++) {
      await page.keyboard.press('Tab')
      names.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
        ),
      )
    }
    expect(names).toEqual(['Zoom in', 'Zoom out', 'Choose on the map', 'Whole track'])
  }))

test('a finger on the map scrolls the page; once it chooses, it draws a stretch and the page stays', () =>
  withPage({ width: 390, height: 844 }, async (page) => {
    await openRun(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    await page.reload()
    await drawnMap(page)
    const swipe = async (from: number, to: number) => {
      const box = await page.locator('.leaflet-container').boundingBox()
      const { x, top, bottom } = await trackEnds(page)
      const at = (share: number) => ({ x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + bottom + share * (top - bottom) })
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(from)] })
      for (let step = 1; step <= 10; step++) {
        const touchPoints = [at(from + (step / 10) * (to - from))]
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
      }
      const scrolled = await page.evaluate(() => scrollY)
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
      return scrolled
    }
    const before = await page.evaluate(() => scrollY)
    await swipe(0.2, 0.6)
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before)
    expect(await page.locator('.leaflet-chosen-pane path').count()).toBe(0)

    await page.getByRole('button', { name: 'Choose on the map' }).click()
    await page.locator('.leaflet-container').scrollIntoViewIfNeeded()
    const still = await page.evaluate(() => scrollY)
    expect(await swipe(0.25, 0.75)).toBe(still)
    await expect
      .poll(() => page.locator('.painter-chosen').textContent())
      .toMatch(/^Chosen: (1\.0\d|0\.9\d) to 3\.[01]\d\skm/)
    expect(await page.locator('.leaflet-chosen-pane path').count()).toBe(1)
  }))

test('a track to share is without what lies in a privacy zone; when nothing is left, the page says so', () =>
  withPage({ expected: [/status of 409/] }, async (page) => {
    await openRun(page)
    await drawnMap(page)
    const share = page.getByRole('button', { name: 'Download the track to share (GPX)' })
    const latitudes = async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), share.click()])
      expect(download.suggestedFilename()).toBe('running-2026-02-28.gpx')
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
      return [
        ...Buffer.concat(chunks)
          .toString()
          .matchAll(/<trkpt lat="([\d.]+)"/g),
      ].map((match) => Number(match[1]))
    }
    await page.getByText(/from door to door: you have no privacy zone/).waitFor()
    expect(Math.min(...(await latitudes()))).toBeCloseTo(52.1, 6)

    await server(page).send('POST', '/api/zones', { name: 'home', longitude: 4.27, latitude: 52.1, radiusMetres: 500 })
    await page.reload()
    await drawnMap(page)
    await page.getByText('and without what lies in your privacy zone.').waitFor()
    expect(await page.locator('.leaflet-outlines-pane path').count()).toBe(1)
    const cut = await latitudes()
    expect(Math.min(...cut)).toBeGreaterThan(52.102)
    expect(cut.length).toBeGreaterThan(1000)

    for (const latitude of [52.1, 52.12, 52.14]) {
      await server(page).send('POST', '/api/zones', { name: 'all', longitude: 4.27, latitude, radiusMetres: 2000 })
    }
    await share.click()
    await page.getByText(/Nothing is left to share/).waitFor()
  }))

test('a favourite place is outlined with its name as it was written', () =>
  withPage({}, async (page) => {
    await openRun(page)
    const ring = [
      [4.269, 52.118],
      [4.272, 52.118],
      [4.272, 52.123],
    ]
    await server(page).send('POST', '/api/places', { name: 'Beach <i>at home</i>', surface: 'dry_sand', ring })
    await page.reload()
    await drawnMap(page)
    await expect.poll(() => page.locator('.map-name').textContent()).toBe('Beach <i>at home</i>')
    expect(await page.locator('.leaflet-outlines-pane path').count()).toBe(1)
    await page.getByText('favourite place', { exact: true }).first().waitFor()
  }))

test('a session without a place has no map, and its code is not fetched', () =>
  withPage({}, async (page) => {
    const addresses = asked(page)
    await openRun(page, named('belt.fit', fitRun({ start: '2026-02-27T18:00:00Z', minutes: 30, subSport: 1 })))
    await page.getByRole('slider', { name: /Elevation and calf load/ }).waitFor()
    expect(await page.getByRole('heading', { name: 'The track' }).count()).toBe(0)
    expect(addresses.filter(({ pathname }) => /mount-track-map|leaflet/.test(pathname))).toEqual([])
  }))

test.each([
  { width: 1280, height: 900, theme: 'light' },
  { width: 1280, height: 900, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
  { width: 320, height: 640, theme: 'dark' },
] as const)('nothing serious and nothing cut off, at $width pixels in the $theme', (look) =>
  withPage(look, async (page) => {
    await addMap(server(page) as never, beachMap())
    await openRun(page)
    await drawnMap(page)
    for (const what of ['load', 'ground']) {
      await page.getByRole('radio', { name: what, exact: true }).check()
      await page.getByRole('button', { name: 'Choose on the map' }).click()
      expect(await seriousFindings(page)).toEqual([])
      expect(await cutOff(page)).toEqual([])
    }
  }),
)
