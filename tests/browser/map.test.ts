import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { beachMap } from '../support/beach-map.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { importEnded } from '../support/import-ended.ts'
import { colourGap, mapColour, type Spot, tokenColour, trackEnds } from '../support/map-pixels.ts'
import { addMap } from '../support/send-map.ts'
import { named } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

/** Twenty-five minutes due north, 4,167 m, of which those from 1,112 m to 3,336 m lead over the beach of the map. */
const RUN = named('north.gpx', gpxTrack({ start: '2026-02-28T08:00:00Z', minutes: 25, type: 'running' }))
const METRES = 4166.67

/** What a busy machine needs to score or draw anew. */
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

/** The map, drawn and in view. */
async function drawnMap(page: Page): Promise<Locator> {
  const stage = page.locator('.leaflet-container')
  await stage.locator('.leaflet-track-pane canvas').waitFor(SOON)
  await stage.scrollIntoViewIfNeeded()
  await expect.poll(async () => (await trackEnds(page)).top).toBeGreaterThan(0)
  return stage
}

/** A spot on the track, so many metres along it. */
async function spotAt(page: Page, metres: number) {
  const { x, top, bottom } = await trackEnds(page)
  return { x, y: bottom - (metres / METRES) * (bottom - top) }
}

async function pointAt(page: Page, metres: number): Promise<void> {
  const stage = await page.locator('.leaflet-container').boundingBox()
  const { x, y } = await spotAt(page, metres)
  await page.mouse.move((stage?.x ?? 0) + x, (stage?.y ?? 0) + y)
}

/** How far the track, or the ground, at a spot is from a colour of the theme. */
async function gap(page: Page, layer: 'track' | 'ground', spot: Spot, token: string): Promise<number> {
  return colourGap(await mapColour(page, layer, spot), await tokenColour(page, token))
}

const readout = (page: Page) => page.locator('.track-readout').textContent()
const colourBy = (page: Page, what: string) => page.getByRole('radio', { name: what, exact: true }).check()

test('the track is coloured by load, grade, ground and cause, over the surface map, each with its legend, in both themes', () =>
  withPage({}, async (page) => {
    await openRun(page)
    await drawnMap(page)
    await page.getByText('Drawn on plain paper; no map pictures are loaded.').waitFor()
    expect(await mapColour(page, 'ground', { ...(await spotAt(page, 2200)), x: 380 })).toBeNull()

    await addMap(server(page) as never, beachMap())
    await page.reload()
    await page.getByText('Drawn over your surface maps; no map pictures are loaded.').waitFor(SOON)
    await drawnMap(page)
    const beach = await spotAt(page, 2200)
    const street = await spotAt(page, 500)
    expect(await gap(page, 'ground', { ...beach, x: beach.x + 8 }, '--sand')).toBeLessThan(4)
    expect(await mapColour(page, 'ground', { ...beach, x: beach.x + 60 })).toBeNull()
    expect(await page.getByRole('list', { name: 'Beneath the track' }).innerText()).toMatch(/dry, soft sand\s+road/)

    const ramp = page.getByRole('img', { name: /^Colours of the track/ })
    expect(await ramp.getAttribute('aria-label')).toBe('Colours of the track: calf-km per km, from 0.5 to 2.5+')
    // A kilometre of street costs one, a quarter up the ramp; of sand two and more.
    expect(await gap(page, 'track', street, '--load-1')).toBeLessThan(25)
    expect(await gap(page, 'track', beach, '--load-3')).toBeLessThan(40)

    await colourBy(page, 'grade')
    expect(await ramp.innerText()).toMatch(/^steepness, down and up\s+−10\s%\s+−5\s%\s+0\s%\s+\+5\s%\s+\+10\s%$/)
    for (const spot of [beach, street]) await expect.poll(() => gap(page, 'track', spot, '--grade-2')).toBeLessThan(8)

    await colourBy(page, 'ground')
    const key = page.getByRole('list', { name: 'Colours of the track' })
    // The seams between path and beach, some metres, may be unknown or not.
    expect((await key.locator('li').allInnerTexts()).slice(0, 2)).toEqual(['dry, soft sand', 'road'])
    await expect.poll(() => gap(page, 'track', beach, '--ground-dry_sand')).toBeLessThan(4)
    expect(await gap(page, 'track', street, '--ground-road')).toBeLessThan(4)

    await colourBy(page, 'cause')
    expect(await key.locator('li').allInnerTexts()).toEqual(['flat', 'sand'])
    await expect.poll(() => gap(page, 'track', street, '--flat')).toBeLessThan(4)
    const light = await tokenColour(page, '--flat')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(colourGap(await tokenColour(page, '--flat'), light)).toBeGreaterThan(20)
    await expect.poll(() => gap(page, 'track', street, '--flat')).toBeLessThan(4)
  }))

test('what is pointed at on the map is read, and shown on the profile, and the other way round', () =>
  withPage({ height: 1400 }, async (page) => {
    await openRun(page)
    await drawnMap(page)
    await pointAt(page, 2083)
    await expect
      .poll(() => readout(page))
      .toMatch(/^2\.(0[5-9]|1[01])\skm · 3\sm · ±0\s% · [01]\.\d\d calf-km per km · unknown/)
    await expect.poll(() => page.locator('.profile-readout').textContent()).toMatch(/^2\.(0|1)\d\skm/)
    const mark = page.locator('.leaflet-pointer-pane path')
    expect(await mark.count()).toBe(1)
    await page.mouse.move(5, 5)
    await expect.poll(() => readout(page)).toBe('Point at the track to read it.')
    expect(await mark.count()).toBe(0)

    const profile = page.getByRole('slider', { name: /Elevation and calf load/ })
    await profile.focus()
    await page.keyboard.press('Home')
    await expect.poll(() => readout(page)).toMatch(/^0\.0\d\skm/)
    const low = (await mark.boundingBox())?.y ?? Number.NaN
    await page.keyboard.press('End')
    await expect.poll(() => readout(page)).toMatch(/^4\.1\d\skm/)
    const high = (await mark.boundingBox())?.y ?? Number.NaN
    const { top, bottom } = await trackEnds(page)
    expect(Math.abs(low - high - (bottom - top))).toBeLessThan(20)
  }))

test('dragging along the track chooses a stretch, Escape takes it back, and a click chooses nothing', () =>
  withPage({ height: 1400 }, async (page) => {
    await openRun(page)
    await drawnMap(page)
    const button = page.getByRole('button', { name: 'Choose on the map' })
    const chosen = page.locator('.leaflet-chosen-pane path')
    const drag = async (from: number, to: number) => {
      await pointAt(page, from)
      await page.mouse.down()
      for (let share = 0.1; share < 1.05; share += 0.1) await pointAt(page, from + share * (to - from))
    }
    expect(await button.getAttribute('aria-pressed')).toBe('false')
    await button.click()
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => readout(page)).toBe('Drag along the track to choose a stretch.')

    await drag(3000, 1000)
    await page.mouse.up()
    await page.mouse.move(5, 5)
    await expect
      .poll(() => readout(page))
      .toMatch(/^Chosen: (0\.9[5-9]|1\.0[0-5]) to (2\.9[5-9]|3\.0[0-5])\skm\. Set its ground$/)
    expect(await chosen.count()).toBe(1)
    const before = await readout(page)

    await drag(500, 800)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await pointAt(page, 3900)
    await page.mouse.down()
    await page.mouse.up()
    await page.mouse.move(5, 5)
    await expect.poll(() => readout(page)).toBe(before)

    await button.click()
    const { top } = await trackEnds(page)
    await drag(1500, 2500)
    await page.mouse.up()
    await page.mouse.move(5, 5)
    await expect.poll(() => readout(page)).toBe(before)
    // Without the button a drag moves the map.
    expect((await trackEnds(page)).top).not.toBe(top)
  }))

test('a stretch that is chosen elsewhere is drawn on the map, and its ground, once it is set, without moving the map', () =>
  withPage({ height: 1400 }, async (page) => {
    await openRun(page)
    await drawnMap(page)
    await colourBy(page, 'ground')
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(async () => (await trackEnds(page)).bottom).toBeGreaterThan(400)
    const middle = { x: (await trackEnds(page)).x, y: 200 }
    const unknown = await mapColour(page, 'track', middle)
    const chosen = page.locator('.leaflet-chosen-pane path')
    expect(await chosen.count()).toBe(0)
    await page.getByRole('button', { name: 'the whole way' }).click()
    await expect.poll(() => readout(page)).toBe('Chosen: 0.00 to 4.17\u00a0km. Set its ground')
    expect(await chosen.count()).toBe(1)

    await page.getByRole('button', { name: 'Set its ground' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ground-first')
    const before = await trackEnds(page)
    await page.getByRole('button', { name: 'grass', exact: true }).click()
    await expect.poll(() => gap(page, 'track', middle, '--ground-grass'), SOON).toBeLessThan(4)
    expect(colourGap(unknown, await tokenColour(page, '--ground-grass'))).toBeGreaterThan(20)
    expect(await trackEnds(page)).toEqual(before)
    await expect.poll(() => chosen.count()).toBe(0)
  }))
