import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { scoreSegment } from '../../analysis/load/score-segment.ts'
import type { Product } from '../../server/usecases/product.ts'
import { seedSteadyWeeks } from '../support/seed-steady-weeks.ts'
import { seriousFindings } from '../support/serious-findings.ts'
import { withPage } from '../support/with-page.ts'

const seed = (product: Product) => seedSteadyWeeks(product, 7, '2026-02-28')
const PATH = '/settings/body'
const SOON = { timeout: 30_000 }

/** What `soleus segments` gives for six kilometres at 10 km/h with a factor on the force. */
function sixKilometres(shoeFactor: number): number {
  const even = { kind: 'run', distanceM: 6000, speedMps: 10 / 3.6, grade: 0, surface: 'road', heightM: 1.75 } as const
  const rest = { cadenceSpm: Number.NaN, contactTimeS: Number.NaN, strikeFactor: 1, packFraction: 0 }
  return scoreSegment({ ...even, ...rest, shoeFactor }, 'weighted').calfKm
}

async function addShoe(page: Page, name: string, kind: string, drop: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a shoe' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Kind').selectOption({ label: kind })
  await page.getByLabel('Drop, mm').fill(drop)
}

/** The load of the newest session, to two decimals as its waterfall gives it. */
async function lastLoad(page: Page): Promise<string> {
  const { items } = (await (await fetch(new URL('/api/activities?limit=1', page.url()))).json()) as {
    items: { load: { calfKm: number } }[]
  }
  return items[0]?.load.calfKm.toFixed(6) ?? ''
}

test('a minimal shoe, usual for runs, changes their load as the model says; undo takes it back', () =>
  withPage({ seed, path: PATH }, async (page) => {
    expect(await lastLoad(page)).toBe(sixKilometres(1).toFixed(6))
    await addShoe(page, 'Barefooters', 'Minimal or barefoot', '0')
    await page.getByLabel('runs').check()
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByRole('heading', { name: 'Barefooters' }).waitFor()
    await page.getByText(/×1\.050 on the force of a running step \(\+2\d % on a flat run\).*Evidence: weak\./).waitFor()
    await page.getByText(/Usual for runs\./).waitFor()
    await expect.poll(() => lastLoad(page), SOON).toBe(sixKilometres(1.05).toFixed(6))
    await page.getByText(/km in 28 sessions/).waitFor(SOON)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('None entered').waitFor()
    await expect.poll(() => lastLoad(page), SOON).toBe(sixKilometres(1).toFixed(6))
  }))

test('a shoe said of one session changes that one alone, and undo takes it back', () =>
  withPage({ seed, path: PATH }, async (page) => {
    await addShoe(page, 'Flats', 'Usual', '0')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByText('×1.032 on the force').waitFor() // 1 + 0.004 × 8
    await page.getByRole('link', { name: 'Activities' }).first().click()
    await page.locator('.session-row').first().click()
    await page.getByLabel('Worn in this session').selectOption({ label: 'Flats' })
    await page.getByText(/Saved: 6\.0 → \d\.\d calf-km\./).waitFor()
    expect(await lastLoad(page)).toBe(sixKilometres(1.032).toFixed(6))
    expect(await page.locator('.waterfall').textContent()).toContain('shoes')
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect.poll(() => lastLoad(page), SOON).toBe(sixKilometres(1).toFixed(6))
    expect(await page.getByLabel('Worn in this session').inputValue()).toBe('')
  }))

test('a shoe can be changed, retired, taken up again and removed; a wrong drop says so', () =>
  withPage({ seed, path: PATH }, async (page) => {
    await addShoe(page, 'Daily', 'Stability', 'high')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByText('Millimetres, such as 8, or empty.').waitFor()
    await page.getByLabel('Drop, mm').fill('8')
    await page.getByLabel('Already run in it, km').fill('120')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByText('Stability · 8 mm drop · 120 km in 0 sessions').waitFor()
    await page.getByText('Changes nothing; there is no figure for it.').waitFor()
    await page.getByRole('button', { name: 'Change Daily' }).click()
    await page.getByLabel('Kind').selectOption({ label: 'Plated or very stiff' })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/Evidence: none, a product choice/).waitFor()
    await page.getByRole('button', { name: 'Retire Daily' }).click()
    await page.getByText('1 retired shoe').click()
    await page.getByRole('button', { name: 'Use it again Daily' }).click()
    await page.getByRole('button', { name: 'Retire Daily' }).waitFor()
    await page.getByRole('button', { name: 'Remove Daily' }).click()
    await page.getByRole('button', { name: /^Really remove it/ }).click()
    await page.getByText('None entered').waitFor()
  }))

test('an injury brings careful weeks and the line on risk; its steps and its removal have a way back', () =>
  withPage({ seed, path: PATH }, async (page) => {
    const room = async () => (await (await fetch(new URL('/api/room?on=2026-03-02', page.url()))).json()) as Room
    const before = await room()
    expect(before.sand).toBeGreaterThan(0)
    expect(await page.locator('.body-risk').count()).toBe(0)
    await page.getByLabel('Day it happened').fill('2026-02-20')
    await page.getByLabel('Side').selectOption({ label: 'Right' })
    await page.getByRole('button', { name: 'Put it on record' }).click()
    await page.getByRole('heading', { name: 'Right calf, Friday 20 February 2026' }).waitFor()
    await page
      .getByText(/^Careful until Thursday 16 April 2026: .* no sand or hills until you or your physio tick/)
      .waitFor()
    await page.getByText(/previous calf strain are the strongest known risk factors/).waitFor()
    const careful = await room()
    expect(careful.sand).toBe(0)
    expect(careful.stretch).toBe(careful.familiar)

    await page.getByLabel('Sand and hills may come back').check()
    await page.getByText('Sand and hills may come back, since Sun 1 Mar').waitFor()
    expect((await room()).sand).toBeGreaterThan(0)
    await page.getByLabel(/^Healed/).check()
    await page.getByText('The careful weeks are over.').waitFor()
    expect((await room()).stretch).toBe(before.stretch)
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByText(/^Careful until Thursday 16 April 2026/).waitFor()

    await page.getByRole('button', { name: 'Take it off the record' }).click()
    await page.getByText('None on record').waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByText('Sand and hills may come back, since Sun 1 Mar').waitFor()
  }))

test('the line on risk comes with age, too', () =>
  withPage({ path: PATH }, async (page) => {
    await page.getByLabel('Your age').selectOption({ label: '50 to 59' })
    await page.getByText(/strongest known risk factors/).waitFor()
    await page.getByLabel('Your age').selectOption({ label: '30 to 39' })
    await page.locator('.body-risk').waitFor({ state: 'detached' })
  }))

test('height and weight are entered from a day on, and taken back', () =>
  withPage({ seed, path: PATH }, async (page) => {
    await page.getByRole('button', { name: 'Enter it' }).click()
    await page.getByText('A height, a weight or both.').waitFor()
    await page.getByLabel('Day', { exact: true }).fill('2026-02-01')
    await page.getByLabel('Weight, kg').fill('71,5')
    await page.getByLabel('Height, cm').fill('174')
    await page.getByRole('button', { name: 'Enter it' }).click()
    const row = page.locator('.body-measure', { hasText: 'From Sunday 1 February 2026' })
    await row.waitFor()
    expect(await row.textContent()).toMatch(/1\.74.m, 71\.5.kg/)
    await row.getByRole('button', { name: /^Remove/ }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await row.waitFor()
  }))

test('nothing serious is found, and nothing is cut off on phones, in either theme', () =>
  withPage({ seed, path: PATH, width: 360, height: 740, theme: 'dark' }, async (page, open) => {
    await addShoe(page, 'Carbon racer with quite a long name of its own', 'Plated or very stiff', '8')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByLabel('Day it happened').fill('2026-02-20')
    await page.getByRole('button', { name: 'Put it on record' }).click()
    await page.getByText(/^Careful until/).waitFor()
    for (const look of [{ theme: 'dark', width: 320 }, { theme: 'light' }] as const) {
      const other = await open(look)
      await other.getByText(/^Careful until/).waitFor()
      await other
        .getByText(/Carbon racer/)
        .first()
        .waitFor()
      expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBe('width' in look ? 320 : 360)
      expect(await seriousFindings(other)).toEqual([])
    }
  }))

interface Room {
  readonly familiar: number
  readonly stretch: number
  readonly sand: number
}
