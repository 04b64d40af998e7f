import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cutOff } from '../support/cut-off.ts'
import { fitRun } from '../support/fit-run.ts'
import { importEnded } from '../support/import-ended.ts'
import { ndjson, runCli } from '../support/run-cli.ts'
import { SAME, type SegmentLine, scoreOfSegments, segmentsOfActivity } from '../support/segments-of-activity.ts'
import { seriousFindings } from '../support/serious-findings.ts'
import { named } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

/** Half an hour at 10 km/h, a record a second, without place or altitude. */
const BELT = named(
  'belt.fit',
  fitRun({ start: '2026-02-27T18:00:00Z', minutes: 30, altitude: null, subSport: 1, heartRate: 140 }),
)
const METRES_PER_SECOND = 10 / 3.6

/** A score made anew takes a while on a busy machine. */
const SOON = { timeout: 20_000 }

interface Session {
  readonly id: string
  readonly shown: () => Promise<string>
  readonly load: () => Promise<{ calfKm: number }>
  readonly segments: () => Promise<SegmentLine[]>
}

/** Imports a file and opens its session; the rest asks the same server beside the page. */
async function openSession(page: Page, file: ReturnType<typeof named>): Promise<Session> {
  await page.locator('.file-input').first().setInputFiles(file)
  await importEnded(page)
  await page.locator('.import-links a').click()
  await page.getByRole('region', { name: 'From distance to calf-km' }).waitFor()
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  const ask = (path: string) => fetch(new URL(path, page.url()))
  return {
    id,
    shown: async () => (await page.locator('.waterfall-total .waterfall-value').textContent()) ?? '',
    load: async () => ((await (await ask(`/api/activities/${id}`)).json()) as { load: { calfKm: number } }).load,
    segments: () => segmentsOfActivity(ask, id),
  }
}

/** Waits until the page shows the load of these segments, and holds the server to it, digit by digit. */
async function expectScoreOf({ load, segments, shown }: Session, expected: readonly SegmentLine[]): Promise<number> {
  const { calfKm } = await scoreOfSegments(expected)
  await expect.poll(shown, SOON).toBe(calfKm.toFixed(2))
  expect(Math.abs((await load()).calfKm / calfKm - 1)).toBeLessThan(SAME)
  expect(Math.abs((await scoreOfSegments(await segments())).calfKm / calfKm - 1)).toBeLessThan(SAME)
  return calfKm
}

/** The same session at an incline that depends on the second a stretch ends in. */
function inclined(lines: readonly SegmentLine[], gradeAt: (second: number) => number): SegmentLine[] {
  return lines.map((line) => ({ ...line, grade: gradeAt(Math.round(line.toMetres / METRES_PER_SECOND)) }))
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).last().click()
}

test('one incline from start to end loads as the same segments on that grade, and undo brings back the figure', () =>
  withPage({}, async (page) => {
    const session = await openSession(page, BELT)
    const card = page.getByRole('region', { name: 'Incline and distance' })
    await card.getByText('The incline of a treadmill is not in the file, so the way counts as flat.').waitFor()
    const flat = await session.segments()
    const before = await session.load()
    await card.getByLabel('Incline, %').fill('steep')
    await card.getByRole('button', { name: 'Save the incline' }).click()
    await card.getByText('Per cent, such as 6 or −2.').waitFor()
    await card.getByLabel('Incline, %').fill('6')
    await page.keyboard.press('Enter')
    const steep = await expectScoreOf(
      session,
      inclined(flat, () => 0.06),
    )
    expect(steep).toBeGreaterThan(1.2 * before.calfKm)
    await page.getByText(`Saved: ${before.calfKm.toFixed(1)} → ${steep.toFixed(1)} calf-km.`).waitFor()
    await card.getByText(/^It counts with 6\s% from start to end, as you set it\./).waitFor()
    // Half an hour at 10 km/h and 6 %.
    await page.locator('.figures', { hasText: 'Ascent' }).getByText('300', { exact: true }).waitFor()
    await undo(page)
    await card.getByText('The incline of a treadmill is not in the file, so the way counts as flat.').waitFor()
    expect(await session.load()).toEqual(before)
    expect(await session.segments()).toEqual(flat)
    expect(await card.getByLabel('Incline, %').inputValue()).toBe('')
  }))

test('steps by the keyboard alone: added, changed, put in order, removed, saved, taken back', () =>
  withPage({}, async (page) => {
    const session = await openSession(page, BELT)
    const card = page.getByRole('region', { name: 'Incline and distance' })
    const flat = await session.segments()
    const before = await session.load()
    await card.getByLabel('One incline').focus()
    await page.keyboard.press('ArrowRight')
    await card.getByLabel('Minutes').focus()
    for (const keys of ['5', 'Tab', '8', 'Enter', '10', 'Tab', '0', 'Enter', '2:30', 'Tab', '-2', 'Enter']) {
      if (keys.length > 2 && /^[A-Z]/.test(keys)) await page.keyboard.press(keys)
      else await page.keyboard.type(keys)
    }
    const rows = card.locator('.incline-row-text')
    await expect
      .poll(() => rows.allTextContents())
      .toEqual([/5:00/, /10:00/, /2:30/].map((p) => expect.stringMatching(p)))
    await card
      .getByText(/^17:30 of 30:00 set; the 12:30 left over stay at −2\s%\.$/)
      .first()
      .waitFor()

    // The focus goes with the step: two keys bring the last one to the top.
    await card.getByRole('button', { name: 'Earlier: step 3' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('Later: step 1')
    await expect.poll(() => rows.first().textContent()).toMatch(/^1\. 2:30 at −2/)
    await card.getByText(/^2:30 at −2\s% is now step 1\./).waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('Later: step 2')

    await card.getByRole('button', { name: 'Change step 1' }).focus()
    await page.keyboard.press('Enter')
    expect(await card.getByLabel('Minutes').evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await card.getByLabel('Minutes').inputValue()).toBe('5:00')
    await page.keyboard.press('Tab')
    await card.getByLabel('Incline, %').fill('7.5')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows.first().textContent()).toMatch(/^1\. 5:00 at 7\.5/)
    await card.getByRole('button', { name: 'Remove step 2' }).focus()
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('Remove step 2')
    await expect.poll(() => rows.allTextContents()).toHaveLength(2)

    // What stands in the fields when it is saved is a step too.
    await card.getByLabel('Minutes').fill('1')
    await card.getByLabel('Incline, %').fill('4')
    await card.getByRole('button', { name: 'Save the incline' }).focus()
    await page.keyboard.press('Enter')
    const expected = inclined(flat, (second) => (second <= 300 ? 0.075 : second <= 900 ? 0 : 0.04))
    await expectScoreOf(session, expected)
    await card.getByText('It counts with your 3 steps.').waitFor()
    await page.reload()
    await expect.poll(() => rows.allTextContents()).toHaveLength(3)
    await card.getByText(/^16:00 of 30:00 set; the 14:00 left over stay at 4\s%\.$/).waitFor()

    await card.getByRole('button', { name: 'Take it back' }).focus()
    await page.keyboard.press('Enter')
    await card.getByText('The incline of a treadmill is not in the file, so the way counts as flat.').waitFor()
    expect(await session.load()).toEqual(before)
  }))

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
}

test('the distance the treadmill showed brings every stretch and its speed to it, in miles too', () =>
  withPage({}, async (page) => {
    const session = await openSession(page, BELT)
    const card = page.getByRole('region', { name: 'Incline and distance' })
    const asRecorded = await session.segments()
    const before = await session.load()
    const field = card.getByLabel('Distance the treadmill showed, km')
    expect(await field.inputValue()).toBe('5.00')
    await field.fill('5.5')
    await card.getByRole('button', { name: 'Save the distance' }).click()
    await expectScoreOf(session, longer(asRecorded, 5500))
    expect((await session.load()).calfKm).toBeGreaterThan(before.calfKm)
    await undo(page)
    await card.getByText('As recorded.').waitFor()
    expect(await session.load()).toEqual(before)

    const headers = { 'Content-Type': 'application/json' }
    await fetch(new URL('/api/settings', page.url()), { method: 'PUT', headers, body: '{"units":"imperial"}' })
    await page.reload()
    const inMiles = card.getByLabel('Distance the treadmill showed, mi')
    expect(await inMiles.inputValue()).toBe('3.11')
    await inMiles.fill('3.5')
    await page.keyboard.press('Enter')
    await expectScoreOf(session, longer(asRecorded, 3.5 * 1609.344))
    await card.getByRole('button', { name: 'As the file says' }).click()
    await card.getByText('As recorded.').waitFor()
    expect(await session.load()).toEqual(before)
    expect(await inMiles.evaluate((element) => element === document.activeElement)).toBe(true)
  }))

/** The same session over another distance in the same time: every stretch and its speed in proportion. */
function longer(lines: readonly SegmentLine[], metres: number): SegmentLine[] {
  const factor = metres / lines.at(-1)!.toMetres
  return lines.map((line) => {
    const { speedMps, distanceM } = line as SegmentLine & { readonly distanceM: number }
    return { ...line, speedMps: speedMps * factor, distanceM: distanceM * factor }
  })
}

test('an incline the treadmill recorded counts until the athlete says otherwise', () =>
  withPage({}, async (page) => {
    const sample = readFileSync(new URL('../../data-samples/surfaces/treadmill-incline.fit', import.meta.url))
    const session = await openSession(page, named('belt.fit', sample))
    const card = page.getByRole('region', { name: 'Incline and distance' })
    await card.getByText(/It was 0\s% to 4\s%, 1\.\d\s% on average\./).waitFor()
    const before = await session.load()
    const asRecorded = await session.segments()
    expect(new Set(asRecorded.map(({ grade }) => grade))).toEqual(new Set([0, 0.04]))
    await card.getByLabel('Incline, %').fill('0')
    await page.keyboard.press('Enter')
    await expectScoreOf(
      session,
      inclined(asRecorded, () => 0),
    )
    await card.getByRole('button', { name: 'Take it back' }).click()
    await card.getByText(/The treadmill recorded its incline/).waitFor()
    expect(await session.load()).toEqual(before)
  }))

test('a run on a treadmill without a file has its incline too', () =>
  withPage({ path: '/add-run' }, async (page) => {
    await page.getByLabel('Ascent, m').waitFor()
    await page.getByLabel('Ground').selectOption('treadmill')
    await page.getByLabel('Incline, %').fill('60')
    await page.getByLabel('Distance, km').fill('9')
    await page.getByLabel('Time').fill('45')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByText('Per cent, such as 6.').waitFor()
    expect(await page.getByLabel('Ground').inputValue()).toBe('treadmill')
    await page.getByLabel('Incline, %').fill('6')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/activities\/.+/)
    const segment = { kind: 'run', distanceM: 9000, speedMps: 9000 / 2700, grade: 0.06, surface: 'treadmill' }
    const run = await runCli(['segments', '-'], JSON.stringify(segment))
    const [{ calfKm }] = ndjson(run) as [{ calfKm: number }]
    await page.locator('.waterfall-total', { hasText: calfKm.toFixed(2) }).waitFor()
    const path = new URL(page.url()).pathname.replace('/activities', '/api/activities')
    const added = (await (await fetch(new URL(path, page.url()))).json()) as { load: { calfKm: number } }
    expect(added.load.calfKm).toBe(calfKm)
  }))

test('where the altitude makes the slope there is nothing to set, and what was set before can be taken back', () =>
  withPage({}, async (page) => {
    const outdoors = named('road.fit', fitRun({ start: '2026-02-27T18:00:00Z' }))
    const session = await openSession(page, outdoors)
    const card = page.getByRole('region', { name: 'Incline and distance' })
    expect(await card.count()).toBe(0)
    const change = (body: object) =>
      fetch(new URL(`/api/activities/${session.id}`, page.url()), {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
    await change({ inclineSteps: [{ seconds: 60, grade: 0.06 }] })
    await page.reload()
    await card.getByText(/The incline you set is kept, and not used\./).waitFor()
    expect(await card.getByLabel('Incline, %').count()).toBe(0)
    await card.getByRole('button', { name: 'Take it back' }).click()
    await card.waitFor({ state: 'detached' })

    // Told that it was a treadmill, the weather's altitude no longer counts.
    await change({ surface: 'treadmill' })
    await page.reload()
    await card.getByLabel('Incline, %').waitFor()
  }))

test('nothing serious and nothing cut off, on a phone and in the dark', () =>
  withPage({ width: 360, height: 740 }, async (page, open) => {
    const { id } = await openSession(page, BELT)
    for (const look of [
      { width: 360, height: 740, theme: 'light' },
      { width: 320, height: 640, theme: 'dark' },
      { width: 1280, height: 900, theme: 'dark' },
    ] as const) {
      const other = await open({ ...look, path: `/activities/${id}` })
      const card = other.getByRole('region', { name: 'Incline and distance' })
      await card.getByLabel('In steps').check()
      for (const [minutes, percent] of [
        ['40', '12.5'],
        ['1:02:33', '-2'],
      ] as const) {
        await card.getByLabel('Minutes').fill(minutes)
        await card.getByLabel('Incline, %').fill(percent)
        await other.keyboard.press('Enter')
      }
      await card
        .getByText(/longer than the session/)
        .first()
        .waitFor()
      await card.getByLabel('Minutes').fill('x')
      await card.getByRole('button', { name: 'Add the step' }).click()
      await card.locator('.field-error').first().waitFor()
      expect(await seriousFindings(other)).toEqual([])
      expect(await cutOff(other)).toEqual([])
      expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBe(look.width)
      await other.context().close()
    }
  }))
