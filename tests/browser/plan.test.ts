import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Product } from '../../server/usecases/product.ts'
import { dropFiles } from '../support/drop-files.ts'
import { seedSteadyWeeks } from '../support/seed-steady-weeks.ts'
import { seriousFindings } from '../support/serious-findings.ts'
import { named } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

/** Sixteen weeks of 34 calf-km up to the Saturday before the Sunday the tests call now. */
const seed = (product: Product) => seedSteadyWeeks(product, 16, '2026-02-28')
const SOON = { timeout: 20_000 }

const verdict = (page: Page) => page.locator('.plan-title')
const load = (page: Page) => page.locator('.plan-load strong')
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

const isAsked = (url: string) => url.includes('/api/')

async function plan(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await field(page, label).fill(value)
}

test('moving a slider changes load and verdict at once, without asking the server', () =>
  withPage({ seed, path: '/plan' }, async (page) => {
    await verdict(page).waitFor()
    expect(await verdict(page).textContent()).toBe('Within what you have done')
    await page.getByText('Nothing is planned').waitFor()
    const asked: string[] = []
    // Pages that have to work without a network are fetched ahead, in the browser's own time.
    page.on('request', (request) => isAsked(request.url()) && asked.push(request.url()))
    const slider = page.getByRole('slider', { name: 'Distance, slider' })
    await slider.focus()
    for (let km = 8; km < 14.5; km += 0.5) await page.keyboard.press('ArrowRight')
    expect(await load(page).textContent()).toBe('14.5')
    expect(await slider.getAttribute('aria-valuetext')).toBe('14.5 km')
    expect(await verdict(page).textContent()).toBe('A small step')
    for (let km = 14.5; km < 17; km += 0.5) await page.keyboard.press('ArrowRight')
    expect(await verdict(page).textContent()).toBe('More than fits')
    await page
      .getByText(/^Notice: Longer on your calves than anything in the last 30 days\. 21 % more than 14\.0/)
      .waitFor()
    expect(asked).toEqual([])
  }))

test('the worked example comes out: what it raises, and the nearest sessions that fit at one tap', () =>
  withPage({ seed, path: '/plan' }, async (page) => {
    await verdict(page).waitFor()
    // Asked on Sunday: 34 a week less 20 of the six days before; a longest of 14.
    await page.getByText(/Room on Sunday 1 March: familiar 14\.0, stretch 15\.0; of that on sand 1\.5/).waitFor()
    await plan(page, { Distance: '14' })
    expect(await load(page).textContent()).toBe('14.0')

    await plan(page, { Distance: '12', 'Share on sand': '50' })
    expect(await verdict(page).textContent()).toBe('More than fits')
    const raises = page.locator('.plan-raises')
    await raises.getByText(/^High alert: More sand than your calves are used to\./).waitFor()
    const fits = page.locator('.plan-fit')
    expect(await fits.count()).toBe(1) // Shorter keeps the sand, which alone is too much.
    expect(await fits.first().textContent()).toMatch(/^Less sand12\.0.km, 0\.7.km on soft sand: 12\.\d calf-km$/)
    await fits.first().click()
    expect(await verdict(page).textContent()).not.toBe('More than fits')
    expect(Number(await field(page, 'Share on sand').inputValue())).toBeCloseTo(5.8, 1)

    await plan(page, { Distance: '20', 'Share on sand': '0', Climb: '600' })
    const rules = await raises.locator('li').allTextContents()
    expect(rules.some((text) => text.startsWith('Caution: Longer on your calves'))).toBe(true)
    expect(rules.some((text) => text.startsWith('Caution: More climbing'))).toBe(true)
    expect(rules.some((text) => text.includes('Biggest week in the last five'))).toBe(true)
    await fits.getByText('Shorter, no climb').click()
    expect(await field(page, 'Distance').inputValue()).toBe('15')
    expect(await field(page, 'Climb').inputValue()).toBe('0')
  }))

test('a text that is no value says so and changes nothing; miles and feet count as such', () =>
  withPage({ seed, path: '/plan' }, async (page) => {
    await verdict(page).waitFor()
    await plan(page, { Distance: 'far' })
    await page.getByText('How far, such as 12.5.').waitFor()
    expect(await load(page).textContent()).toBe('8.0')
    await plan(page, { Pace: '5:0' })
    await page.getByText('Minutes and seconds, such as 5:45.').waitFor()
    await fetch(new URL('/api/settings', page.url()), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{"units":"imperial"}',
    })
    await page.reload()
    await field(page, 'Distance').fill('5')
    await page.getByText('5.0 mi on firm ground at 9:39 /mi').waitFor()
    expect(await load(page).textContent()).toBe('8.0') // 8.05 km
  }))

test('a GPX route is read in the page, sliders stretch it, and its name is sent nowhere', () =>
  withPage({ seed, path: '/plan' }, async (page) => {
    await verdict(page).waitFor()
    const asked: string[] = []
    page.on('request', (request) => {
      if (isAsked(request.url())) asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`)
    })
    await dropFiles(page, [named('secret-dunes.gpx', hillRoute())])
    await page.getByText(/^Route from a file: 10\.0.km, \d+.m up, with its own slopes\.$/).waitFor()
    expect(asked).toEqual([])
    expect(await field(page, 'Distance').inputValue()).toBe('10')
    expect(Number(await field(page, 'Climb').inputValue())).toBeGreaterThan(190)
    const whole = Number(await load(page).textContent())
    await page.getByRole('button', { name: 'Plan it' }).click()
    await page.locator('.plan-row').waitFor()
    expect(asked.some((request) => request.includes('/api/plans'))).toBe(true)
    expect(asked.join()).not.toMatch(/secret|dunes|4\.27/)
    expect(Number(await page.locator('.plan-row-load').textContent())).toBe(whole)

    await dropFiles(page, [named('broken.gpx', new TextEncoder().encode('<gpx><trk>'))])
    await page.getByText('That route could not be read. There is no route in it: no points with a position.').waitFor()
  }))

test('a planned session takes its part of the room, can be changed and removed with a way back, and is matched', () =>
  withPage({ seed, path: '/plan' }, async (page) => {
    await verdict(page).waitFor()
    await field(page, 'Day').fill('2026-03-03')
    await plan(page, { Distance: '10', Name: 'Tempo' })
    await page.getByRole('button', { name: 'Plan it' }).click()
    const row = page.locator('.plan-row')
    await row.getByText('Tempo', { exact: true }).waitFor()
    expect(await row.textContent()).toMatch(/Tue 3 Mar.*10\.0.km.*likely 8\.5 to 12\.0 calf-km/)
    await field(page, 'Day').fill('2026-03-02')
    await page.getByText(/Tuesday 3 March, with 10\.0 calf-km planned, lies in the seven days/).waitFor(SOON)

    await page.getByRole('button', { name: 'Change Tempo' }).click()
    expect(await field(page, 'Distance').inputValue()).toBe('10')
    await plan(page, { Distance: '6' })
    await page.getByRole('button', { name: 'Save the change' }).click()
    await row.getByText('likely 5.1 to 7.2 calf-km').waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await row.getByText('likely 8.5 to 12.0 calf-km').waitFor()

    await page.getByRole('button', { name: 'Remove Tempo' }).click()
    await page.getByText('Nothing is planned').waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await row.getByText('Tempo', { exact: true }).waitFor()

    await field(page, 'Day').fill('2026-03-01')
    await plan(page, { Distance: '8', Name: 'Today' })
    await page.getByRole('button', { name: 'Plan it' }).click()
    await row.getByText('Today', { exact: true }).waitFor()
    const entry = { sport: 'running', distanceMetres: 10_000, durationSeconds: 3600, date: '2026-03-01' }
    await fetch(new URL('/api/activities', page.url()), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(entry),
    })
    await page.reload()
    await page.getByText('run that day: 10.0 calf-km, 1.25 times the plan').waitFor()
  }))

test('today says the room with what holds it down and leads to the plan; warning signs hide both', () =>
  withPage({ seed }, async (page, open) => {
    const figures = page.locator('.figures')
    await figures.waitFor()
    expect(await figures.textContent()).toMatch(/Room today14\.0\s*stretch 15\.0/)
    const notes = page.locator('.room-panel')
    expect(await notes.textContent()).toMatch(/Of today’s room at most 1\.5 on sand \(about 0\.7.km of soft sand\)/)
    await notes.getByText('It is room, not a target.').waitFor()
    await page.getByRole('link', { name: 'Check a plan' }).click()
    await verdict(page).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await fetch(new URL('/api/safety', page.url()), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"signs":["swelling"]}',
    })
    const hidden = await open({ path: '/plan' })
    await hidden.waitForFunction(() => document.querySelector('[aria-busy=true]') === null)
    expect(await hidden.locator('.plan-title').count()).toBe(0)
  }))

test('a newcomer says what the last month was like, and has a room until the diary has its own', () =>
  withPage({ seed: (product) => seedSteadyWeeks(product, 1, '2026-02-28') }, async (page) => {
    await page.getByText(/There is no room to show yet: \d+ of 28 days\./).waitFor()
    await page.getByText('You ran before?').click()
    await page.getByLabel('Longest run, km').fill('15')
    await page.getByLabel('Usual week, km').fill('10')
    await page.getByRole('button', { name: 'Use it' }).click()
    await page.getByText('A week holds at least its longest run.').waitFor()
    await page.getByLabel('Usual week, km').fill('40')
    await page.getByRole('button', { name: 'Use it' }).click()
    await page.getByText('It rests on what you said of your last month, for 28 days.').waitFor()
    expect(await page.locator('.figures').textContent()).toMatch(/Room today\d+\.\d/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/There is no room to show yet/).waitFor()
  }))

test('on a phone of 360 pixels nothing is cut off, in either theme, and the verdict stays in view', () =>
  withPage({ seed, path: '/plan', width: 360, height: 740, theme: 'dark' }, async (page, open) => {
    await verdict(page).waitFor()
    await plan(page, { Distance: '20', Climb: '600', 'Share on sand': '30' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(await seriousFindings(page)).toEqual([])
    await field(page, 'Pace').scrollIntoViewIfNeeded()
    const strip = page.locator('.plan-strip')
    expect(await strip.textContent()).toContain('More than fits')
    expect(await strip.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
    const light = await open({ theme: 'light', width: 320, height: 600 })
    await verdict(light).waitFor()
    expect(await light.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await seriousFindings(light)).toEqual([])
  }))

/** Ten kilometres due north, five up at 4 %, five down again, a point every 20 m and no times. */
function hillRoute(): Uint8Array {
  const points: string[] = []
  for (let metres = 0; metres <= 10_000; metres += 20) {
    const latitude = (52.1 + metres / 111_194.9).toFixed(7)
    const altitude = (10 + 0.04 * Math.min(metres, 10_000 - metres)).toFixed(2)
    points.push(`<rtept lat="${latitude}" lon="4.27"><ele>${altitude}</ele></rtept>`)
  }
  const text = `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><metadata><name>Secret dunes</name></metadata><rte><name>Secret dunes</name>${points.join('')}</rte></gpx>`
  return new TextEncoder().encode(text)
}
