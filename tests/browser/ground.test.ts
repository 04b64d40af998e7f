import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cutOff } from '../support/cut-off.ts'
import { lapRun } from '../support/lap-run.ts'
import { type OpenSession, openSession } from '../support/open-session.ts'
import { repainted } from '../support/segments-of-activity.ts'
import { seriousFindings } from '../support/serious-findings.ts'
import { beachRun, named } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

const LAPS = [{ minutes: 6, name: 'Warm up' }, { minutes: 9 }, { minutes: 5, name: 'Home' }]
const RUN = named('run.tcx', lapRun('2026-02-27T08:00:00Z', LAPS))

const SOON = { timeout: 20_000 }

const profile = (page: Page) => page.getByRole('slider', { name: /Elevation and calf load/ })
const grounds = (page: Page) => page.getByRole('region', { name: 'The ground', exact: true })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const chosen = (page: Page) => page.locator('.painter-chosen')
const isFocused = (page: Page, name: string) =>
  button(page, name).evaluate((element) => element === document.activeElement)

/** Drags over the profile from one share of its width to another; says what it read at either end. */
async function drag(page: Page, from: number, to: number): Promise<readonly number[]> {
  await profile(page).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = (await profile(page).boundingBox())!
  const y = box.y + 60
  const moveTo = async (share: number) => {
    await page.mouse.move(box.x + share * box.width, y)
    // The chart reads the pointer once a frame, and the page is drawn in the next.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    return Number.parseFloat((await page.locator('.profile-readout').textContent()) ?? '')
  }
  const begin = await moveTo(from)
  await page.mouse.down()
  await moveTo((from + to) / 2)
  const end = await moveTo(to)
  await page.mouse.up()
  return [begin, end]
}

async function paintOf({ detail }: OpenSession) {
  return (await detail()).overrides.paint as { fromMetres: number; toMetres: number; surface: string | null }[]
}

test('a stretch dragged over the profile is painted with one tap, scores as its segments do, and comes off step by step', () =>
  withPage({}, async (page) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const session = await openSession(page, RUN)
    const bare = await session.segments()
    const before = await session.expectScoreOf(bare)

    const [from = 0, to = 0] = await drag(page, 0.4, 0.7)
    await button(page, 'dry sand').click()
    const first = { fromMetres: expect.closeTo(1000 * from, -2), toMetres: expect.closeTo(1000 * to, -2) }
    await expect.poll(() => paintOf(session), SOON).toEqual([{ ...first, surface: 'dry_sand' }])
    const [sand] = await paintOf(session)
    const sandy = repainted(bare, sand!, 'dry_sand')
    const onSand = await session.expectScoreOf(sandy)
    expect(onSand).toBeGreaterThan(before + 0.5)
    await page.getByText(`Saved: ${before.toFixed(1)} → ${onSand.toFixed(1)} calf-km.`).waitFor()
    expect(await chosen(page).textContent()).toBe('')

    await drag(page, 0.5, 0.9)
    await button(page, 'gravel').click()
    await expect.poll(async () => (await paintOf(session)).length, SOON).toBe(2)
    const gravel = (await paintOf(session))[1]!
    expect(gravel.fromMetres).toBeLessThan(sand!.toMetres)
    await session.expectScoreOf(repainted(sandy, gravel, 'gravel'))

    // The list of paint is the history: what was painted last comes off first, and then the rest.
    const list = grounds(page).getByRole('listitem')
    expect(await list.allTextContents()).toEqual([expect.stringMatching(/^ gravel, /), expect.stringMatching(/^ dry,/)])
    await button(page, /^Take off gravel/).click()
    await session.expectScoreOf(sandy)
    await button(page, /^Take off dry/).click()
    expect(await session.expectScoreOf(bare)).toBe(before)
    await button(page, 'Undo').last().click()
    expect(await session.expectScoreOf(sandy)).toBe(onSand)

    const origin = new URL(page.url()).origin
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([])
  }))

test('by keyboard alone: Shift chooses along the profile, it is announced, and Enter leads to the grounds', () =>
  withPage({}, async (page) => {
    const session = await openSession(page, RUN)
    const bare = await session.segments()
    await profile(page).focus()
    // The keys begin where the run does.
    await page.keyboard.press('ArrowRight')
    expect(await profile(page).getAttribute('aria-valuenow')).toBe('2')
    for (let i = 0; i < 4; i++) await page.keyboard.press('PageUp')
    await page.keyboard.press('Shift+PageUp')
    for (let i = 0; i < 9; i++) await page.keyboard.press('Shift+ArrowRight')
    const said = /^Chosen: (\d\.\d\d) to (\d\.\d\d)\skm, /
    await page.getByRole('status').filter({ hasText: said }).waitFor()
    const [, from, to] = said.exec((await chosen(page).textContent()) ?? '') ?? []
    expect(Number(to)).toBeGreaterThan(Number(from))

    await page.keyboard.press('Escape')
    await expect.poll(() => chosen(page).textContent()).toBe('')
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.getByRole('status').filter({ hasText: 'Chosen: the whole way' }).waitFor()
    await page.keyboard.press('End')
    for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+PageDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => isFocused(page, 'dry sand')).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await paintOf(session)).length, SOON).toBe(1)
    const [stretch] = await paintOf(session)
    expect(stretch!.surface).toBe('wet_sand')
    expect(stretch!.toMetres).toBeCloseTo(bare.at(-1)!.toMetres, 1)
    await session.expectScoreOf(repainted(bare, stretch!, 'wet_sand'))
    // The focus stays where one goes on, not at the top of the page.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('painter-title')
  }))

test('a lap, the whole way, and a stretch typed in miles', () =>
  withPage({}, async (page) => {
    const session = await openSession(page, RUN)
    await page.evaluate(() =>
      fetch('/api/settings', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ units: 'imperial' }),
      }),
    )
    await page.reload()
    const bare = await session.segments()
    const { laps } = await session.detail()
    await button(page, 'a lap').click()
    expect(await page.getByRole('group', { name: 'Laps' }).getByRole('button').allTextContents()).toEqual([
      expect.stringMatching(/^Lap 1, “Warm up” · 0\.6\d\smi$/),
      expect.stringMatching(/^Lap 2 · \d\.\d\d\smi$/),
      expect.stringMatching(/^Lap 3, “Home” · \d\.\d\d\smi$/),
    ])
    await button(page, /^Lap 2 ·/).click()
    await button(page, 'trail').click()
    await expect
      .poll(() => paintOf(session), SOON)
      .toEqual([{ fromMetres: laps[1].fromMetres, toMetres: laps[1].toMetres, surface: 'trail' }])
    const onTrail = repainted(bare, laps[1], 'trail')
    await session.expectScoreOf(onTrail)

    await button(page, 'from … to …').click()
    await page.getByLabel('From, mi').fill('1.20')
    await page.getByLabel('To, mi').fill('9')
    await button(page, 'Choose').click()
    await page.getByText(/^The session ends at \d\.\d\d\smi/).waitFor()
    await page.getByLabel('To, mi').fill('1,45')
    await page.keyboard.press('Enter')
    await expect.poll(() => chosen(page).textContent()).toMatch(/^Chosen: 1\.20 to 1\.45\smi, /)
    await button(page, 'other …').click()
    await button(page, 'soft snow').click()
    await expect.poll(async () => (await paintOf(session)).length, SOON).toBe(2)
    const snow = (await paintOf(session))[1]!
    expect(snow.fromMetres).toBeCloseTo(1.2 * 1609.344, 9)
    expect(snow.toMetres).toBeCloseTo(1.45 * 1609.344, 9)
    await session.expectScoreOf(repainted(onTrail, snow, 'soft_snow'))

    await button(page, 'Take all off').click()
    await session.expectScoreOf(bare)
    await button(page, 'the whole way').click()
    await button(page, 'grass').click()
    await expect.poll(async () => (await session.detail()).overrides.surface, SOON).toBe('grass')
    await session.expectScoreOf(bare.map((line) => ({ ...line, surface: 'grass' })))
    expect(await grounds(page).locator('tbody tr').allTextContents()).toEqual([
      expect.stringMatching(/^ grassset by you/),
    ])
    await button(page, 'Undo').last().click()
    await session.expectScoreOf(bare)
  }))

test('a lap named after sand raises a question: a yes paints that lap, a no is kept and changes nothing', () =>
  withPage({}, async (page) => {
    const laps = [{ minutes: 6 }, { minutes: 8, name: 'Strandlauf' }]
    const session = await openSession(page, named('strand.tcx', lapRun('2026-02-27T08:00:00Z', laps)))
    const bare = await session.segments()
    const question = page.getByRole('region', { name: 'Was it on sand?' })
    expect(await question.textContent()).toContain('Lap 2, “Strandlauf” says “Strandlauf”.')
    const before = await session.expectScoreOf(bare)
    await button(page, 'Yes, it was sand').click()
    const lap = (await session.detail()).laps[1]
    await session.expectScoreOf(repainted(bare, lap, 'dry_sand'))
    expect(await question.count()).toBe(0)
    await button(page, 'Undo').last().click()
    expect(await session.expectScoreOf(bare)).toBe(before)

    await question.getByRole('button', { name: 'No', exact: true }).click()
    await question.waitFor({ state: 'detached' })
    await page.reload()
    await grounds(page).waitFor()
    expect(await question.count()).toBe(0)
    expect(await session.expectScoreOf(bare)).toBe(before)
  }))

test('the name of a session asks of the whole way', () =>
  withPage({}, async (page) => {
    const session = await openSession(page, RUN)
    const bare = await session.segments()
    await page.getByLabel('Name').fill('Correr por la playa')
    await button(page, 'Save').click()
    const question = page.getByRole('region', { name: 'Was it on sand?' })
    await question.getByText('The name of this session says “playa”.').waitFor()
    await session.expectScoreOf(bare)
    await button(page, 'Yes, it was sand').click()
    await session.expectScoreOf(bare.map((line) => ({ ...line, surface: 'dry_sand' })))
    expect((await session.detail()).overrides).toMatchObject({ surface: 'dry_sand', paint: [] })
  }))

test('sand that was wet: found by the file or painted, one tap makes it firm, and dry again', () =>
  withPage({}, async (page) => {
    const session = await openSession(page, beachRun())
    const dry = await session.segments()
    expect(new Set(dry.map(({ surface }) => surface))).toEqual(new Set(['dry_sand']))
    const soft = await session.expectScoreOf(dry)
    const wet = dry.map((line) => ({ ...line, surface: 'wet_sand' }))
    const held = grounds(page).locator('[aria-pressed=true]')
    expect(await held.allTextContents()).toEqual(['as usual (dry and soft)'])
    await button(page, 'wet and firm').click()
    expect(await session.expectScoreOf(wet)).toBeLessThan(soft)
    expect(await held.allTextContents()).toEqual(['wet and firm'])
    await button(page, /^as usual/).click()
    await session.expectScoreOf(dry)
    await button(page, 'dry and soft').click()
    await expect.poll(async () => (await session.detail()).overrides.sand, SOON).toBe('dry')

    await button(page, 'the whole way').click()
    await button(page, 'road').click()
    await session.expectScoreOf(dry.map((line) => ({ ...line, surface: 'road' })))
    await drag(page, 0.3, 0.6)
    await button(page, 'dry sand').click()
    await expect.poll(async () => (await paintOf(session)).length, SOON).toBe(1)
    await button(page, 'wet and firm').click()
    await expect.poll(async () => (await paintOf(session))[0]?.surface, SOON).toBe('wet_sand')
    const road = dry.map((line) => ({ ...line, surface: 'road' }))
    await session.expectScoreOf(repainted(road, (await paintOf(session))[0]!, 'wet_sand'))
  }))

test('a finger along the profile chooses, one up or down scrolls the page', () =>
  withPage({ width: 360, height: 740 }, async (page) => {
    await openSession(page, RUN)
    const touch = await page.context().newCDPSession(page)
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    await profile(page).evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const box = (await profile(page).boundingBox())!
    const swipe = async (dx: number, dy: number) => {
      const start = { x: box.x + box.width * 0.4, y: box.y + 120 }
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [start] })
      for (let step = 1; step <= 10; step++) {
        const point = { x: start.x + (dx * step) / 10, y: start.y + (dy * step) / 10 }
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] })
      }
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await swipe(110, 6)
    await expect.poll(() => chosen(page).textContent()).toMatch(/^Chosen: \d\.\d\d to \d\.\d\d\skm/)
    const before = await chosen(page).textContent()
    const scrolled = await page.evaluate(() => scrollY)
    await swipe(8, -120)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 40)
    expect(await chosen(page).textContent()).toBe(before)
  }))

test('a session without a way is set as a whole', () =>
  withPage({ path: '/add-run' }, async (page) => {
    await page.getByLabel('Distance, km').fill('10')
    await page.getByLabel('Time').fill('1:00:00')
    await button(page, 'Add it').click()
    await page.getByText('By hand, without a file.').waitFor()
    expect(await grounds(page).textContent()).toContain('unknown (scored as road)')
    expect(await page.getByText('Set the ground', { exact: true }).count()).toBe(1)
    await button(page, 'dry sand').click()
    await grounds(page).getByText('Ground: 10.0 km dry, soft sand (set by you).').waitFor()
    expect(await button(page, 'dry sand').getAttribute('aria-pressed')).toBe('true')
    await button(page, /^Take off/).click()
    await grounds(page).getByText('Ground: 10.0 km unknown (scored as road).').waitFor()
  }))

test.each([
  { width: 360, height: 740, theme: 'dark' },
  { width: 1280, height: 900, theme: 'light' },
] as const)('the table adds up to the load and everything is in reach at $width pixels', (look) =>
  withPage(look, async (page) => {
    const session = await openSession(page, RUN)
    await drag(page, 0.3, 0.5)
    await button(page, 'trail').click()
    await grounds(page)
      .getByText(/^\d+ % of the way is known; the rest is scored as road\./)
      .waitFor()
    await drag(page, 0.6, 0.8)
    await button(page, 'a lap').click()
    await button(page, 'from … to …').click()
    const cells = await grounds(page).locator('tbody td:last-child').allTextContents()
    const sum = cells.reduce((total, text) => total + Math.round(100 * Number(text)), 0)
    const { load } = await session.detail()
    expect((sum / 100).toFixed(2)).toBe(load.calfKm.toFixed(2))
    expect(await grounds(page).locator('tfoot td').last().textContent()).toBe(load.calfKm.toFixed(2))
    expect(await seriousFindings(page)).toEqual([])
    expect(await cutOff(page)).toEqual([])
  }),
)
