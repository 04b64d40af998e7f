import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import type { Product } from '../../server/usecases/product.ts'
import { tickSafety } from '../../server/usecases/safety.ts'
import { importEnded } from '../support/import-ended.ts'
import { safetyMessage as message } from '../support/safety-message.ts'
import { seriousFindings } from '../support/serious-findings.ts'
import { beachRun } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

const SOON = { timeout: 20_000 }
const OFFLINE = [/ERR_INTERNET_DISCONNECTED|Failed to load resource|ERR_FAILED/]

/** Every address of the app that shows training, with one that does not exist. */
const TRAINING = [
  '/',
  '/?week=2026-02-23',
  '/activities',
  '/add-run',
  '/imports',
  '/changes',
  '/alerts',
  '/plan',
  '/report',
]
const READABLE = ['/settings', '/check-in', '/method/soleus', '/nowhere']

async function inBritain(page: Page): Promise<void> {
  const init = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: '{"country":"GB"}' }
  await page.evaluate((request) => fetch('/api/settings', request), init)
}

async function tick(page: Page, name: string): Promise<void> {
  await page.getByRole('checkbox', { name, exact: true }).click()
}

function open(page: Page, path: string): Promise<unknown> {
  return page.goto(new URL(path, page.url()).href)
}

const CASES = [
  {
    level: 'E0',
    signs: ['Chest pain'],
    title: 'STOP. Call 999 now.',
    says: ['Chest pain, breathlessness, coughing blood or fainting is an emergency.'],
    call: 'tel:999',
  },
  {
    level: 'E1',
    signs: ['One calf or leg is swollen'],
    title: 'STOP running. Get medical help today.',
    says: [
      'Swelling, colour change or warmth in one leg can be a blood clot (deep vein thrombosis).',
      'Ask for an urgent appointment or call 111 now.',
      'Do not wait for it to settle, do not massage or stretch it, do not run to test it.',
      'This app cannot examine you and cannot rule this out.',
    ],
    call: 'tel:111',
  },
  {
    level: 'E1a',
    signs: ['A sudden pop or kick in the calf or heel', 'Cannot rise on the toes of that leg'],
    title: 'Stop. Get medical help today.',
    says: ['A sudden pop and not being able to rise on your toes can be a torn Achilles tendon.'],
    call: 'tel:111',
  },
  {
    level: 'E1b',
    signs: ['A very tight, hard calf', 'The foot is numb'],
    title: 'Go to an emergency department now.',
    says: ['A very tight, painful calf with a numb, pale or cold foot can threaten the leg.'],
    call: 'tel:999',
  },
  {
    level: 'E1c',
    signs: ['Back pain', 'New trouble with bladder or bowel'],
    title: 'Go to an emergency department now.',
    says: ['can be a nerve emergency.'],
    call: 'tel:999',
  },
  {
    level: 'E1d',
    signs: ['Hot red skin (if it is on one leg, tick its warmth and colour too)', 'Fever, or feeling ill'],
    title: 'Get medical help today.',
    says: ['Hot red skin with fever can be an infection.'],
    call: 'tel:111',
  },
] as const

test.each(CASES)('$level, ticked with the network cut: its words, its numbers, and it outlives a reload', (wanted) =>
  withPage({ width: 390, height: 844, path: '/safety', expected: OFFLINE }, async (page) => {
    await inBritain(page)
    await open(page, '/safety')
    await page.getByText('Call 999 emergency').waitFor()
    await page.context().setOffline(true)
    for (const sign of wanted.signs) await tick(page, sign)
    const text = await message(page)
    expect(await page.locator('h1').innerText()).toBe(wanted.title)
    for (const words of wanted.says) expect(text).toContain(words)
    expect(await page.locator('.safety-calls a').first().getAttribute('href')).toBe(wanted.call)
    await page.getByText('Not sent yet.').waitFor()
    // Nothing on it closes it.
    expect(await page.getByRole('button', { name: /close|dismiss|later|snooze|mute|got it|not now/i }).count()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await message(page)).toContain(wanted.title)
    await page.context().setOffline(false)
    await open(page, '/')
    expect(await message(page)).toContain(wanted.title)
    await expect.poll(() => page.getByText('Not sent yet.').count(), SOON).toBe(0)
    const kept = await page.evaluate(() => fetch('/api/safety').then((answer) => answer.json()))
    expect(kept.episode.levels).toContain(wanted.level)
    expect(await seriousFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }),
)

test('opened and ticked without a network, it stands after a reload without one', () =>
  withPage({ hasWorker: true, expected: OFFLINE }, async (page) => {
    await page.getByRole('heading', { name: /Drop in a run/ }).waitFor()
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      if (navigator.serviceWorker.controller !== null) return
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
    })
    await page.context().setOffline(true)
    await open(page, '/check-in?kind=morning')
    await page.getByRole('radio', { name: 'Yes', exact: true }).check()
    await tick(page, 'One calf or leg is swollen')
    expect(await message(page)).toContain('STOP running. Get medical help today.')
    await page.reload()
    expect(await message(page)).toContain('STOP running. Get medical help today.')
    await page.getByText('Not sent yet.').waitFor()
    await page.getByText('I have been seen by a professional').waitFor()
    await page.context().setOffline(false)
    await expect.poll(() => page.getByText('Not sent yet.').count(), SOON).toBe(0)
  }))

test('a leg and the chest together, ticked one after the other: the highest first, both shown, the words of both', () =>
  withPage({ path: '/safety', width: 360, height: 740, theme: 'dark' }, async (page) => {
    await tick(page, 'One leg is warm')
    expect(await message(page)).toContain('STOP running. Get medical help today.')
    await page.getByText('Something else as well?').click()
    await tick(page, 'Sudden breathlessness')
    await page.getByRole('heading', { level: 1, name: 'STOP. Call your local emergency number now.' }).waitFor()
    const text = await message(page)
    expect(text).toContain('can be a clot that has reached the lungs')
    expect(text).toContain('Say: “possible blood clot”.')
    expect(text).toContain('STOP running. Get medical help today.')
    // No country is known: no number is guessed.
    expect(await page.locator('.safety-screen a[href^="tel:"]').count()).toBe(0)
    await page.getByText('No number is known for where you are').waitFor()
    expect(await seriousFindings(page)).toEqual([])
  }))

test('no training number on any address, before the server has answered and without it; the banner stands on the rest', () =>
  withPage({ expected: OFFLINE, width: 390, height: 844 }, async (page) => {
    await page.locator('.file-input').first().setInputFiles(beachRun())
    await importEnded(page)
    const session = await page.locator('.session-row').first().getAttribute('href')
    await open(page, '/safety')
    await tick(page, 'One calf or leg is swollen')
    await message(page)
    await expect.poll(() => page.getByText('Not sent yet.').count(), SOON).toBe(0)
    for (const path of [...TRAINING, session ?? '']) {
      await open(page, path)
      expect(await message(page), path).toContain('STOP running.')
      expect(await page.locator('body').innerText(), path).not.toMatch(/calf-km|room/i)
    }
    for (const path of READABLE) {
      await open(page, path)
      await page.locator('.safety-banner').waitFor()
      await page.locator('h1').first().waitFor()
      expect(await page.locator('body').innerText(), path).not.toMatch(/\d calf-km/)
      expect(await page.locator('.safety-banner button').count(), path).toBe(0)
    }
    // The server is silent: what this device knows is enough.
    await page.route('**/api/**', (route) => route.abort())
    await open(page, '/')
    expect(await message(page)).toContain('STOP running.')
    await page.unroute('**/api/**')
    // No theme and no setting hides it.
    await open(page, '/settings')
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.locator('.safety-banner', { hasText: 'STOP running.' }).waitFor()
    await page.getByRole('link', { name: 'Open the message' }).click()
    expect(await message(page)).toContain('STOP running.')
  }))

test('a message from another device shows at the first visit', () =>
  withPage(
    { seed: async (product: Product) => void (await tickSafety(product, LOCAL_ATHLETE, ['fainted'])) },
    async (page) => {
      await page.getByRole('heading', { name: 'STOP. Call your local emergency number now.' }).waitFor()
      expect(await page.locator('.site-header, .bottom-nav, .answer-block').count()).toBe(0)
    },
  ))

test('ends by having been seen, with a date and what came of it, and in no other way', () =>
  withPage({ path: '/safety' }, async (page) => {
    await tick(page, 'One leg is warm')
    await message(page)
    await page.getByText('I have been seen by a professional').click()
    await page.getByRole('button', { name: 'End the message' }).click()
    await page.getByText('Say what came of it.').waitFor()
    await page.getByLabel('When').fill('2027-01-01')
    await page.getByLabel('Cleared: they found nothing of the kind').check()
    await page.getByRole('button', { name: 'End the message' }).click()
    await page.getByText('The day you were seen: today or earlier.').waitFor()
    await page.getByLabel('When').fill('2026-03-01')
    await page.getByRole('button', { name: 'End the message' }).click()
    await page.getByRole('heading', { name: 'Warning signs', exact: true }).waitFor()
    await expect
      .poll(
        () =>
          page.evaluate(() =>
            fetch('/api/safety')
              .then((answer) => answer.json())
              .then(({ episode }) => episode),
          ),
        SOON,
      )
      .toBe(null)
    await open(page, '/')
    await page.getByRole('heading', { name: /Drop in a run/ }).waitFor()
  }))

test('"by mistake" asks again: what is ticked then holds, and only nothing ends it; without a network too', () =>
  withPage({ path: '/safety', expected: OFFLINE }, async (page) => {
    await tick(page, 'One leg is warm')
    await message(page)
    await expect.poll(() => page.getByText('Not sent yet.').count(), SOON).toBe(0)
    await page.getByText('I ticked this by mistake').click()
    await page.context().setOffline(true)
    const again = page.locator('details[open]', { hasText: 'I ticked this by mistake' })
    await again.getByText('Any of these, new:').waitFor()
    await again.getByRole('checkbox', { name: 'Fainted or collapsed' }).check()
    await again.getByRole('button', { name: 'This is what holds' }).click()
    await page.getByRole('heading', { level: 1, name: 'STOP. Call your local emergency number now.' }).waitFor()
    expect(await message(page)).not.toContain('blood clot (deep vein')
    const once = page.locator('details', { hasText: 'I ticked this by mistake' })
    if ((await once.getAttribute('open')) === null) await once.locator('summary').click()
    await once.getByRole('checkbox', { name: 'Fainted or collapsed' }).uncheck()
    await once.getByRole('button', { name: 'None of these holds: take it back' }).click()
    await page.getByRole('heading', { name: 'Warning signs', exact: true }).waitFor()
    await page.context().setOffline(false)
    await expect
      .poll(
        () =>
          page.evaluate(() =>
            fetch('/api/safety')
              .then((answer) => answer.json())
              .then(({ episode }) => episode),
          ),
        SOON,
      )
      .toBe(null)
  }))

test('a check-in that tells of a clot takes the screen before it is saved, shows what to tell, and is gone on with', () =>
  withPage({ width: 360, height: 740 }, async (page) => {
    await page.locator('.file-input').first().setInputFiles(beachRun())
    await importEnded(page)
    await open(page, '/check-in?kind=morning')
    await page.getByRole('radio', { name: 'No', exact: true }).check()
    await page
      .getByRole('group', { name: /^Pain this morning/ })
      .getByRole('radio', { name: '4', exact: true })
      .check()
    await page.getByRole('radio', { name: 'Left', exact: true }).check()
    await page.getByRole('checkbox', { name: /Lower calf/ }).check()
    await page.getByRole('checkbox', { name: 'The pain is there at rest or at night' }).check()
    await page.getByRole('status').getByText('Compare both calves now.').waitFor()
    await page.getByRole('checkbox', { name: 'A trip of more than 4 hours in the last 4 weeks' }).click()
    expect(await message(page)).toContain('It can be there without any of these.')
    await page.getByText('Show what to tell them').click()
    const tell = page.locator('.safety-tell')
    await tell.getByText(/the pain is there at rest or at night; a trip of more than 4 hours/).waitFor()
    await tell.getByText('Where: left lower calf.').waitFor()
    await tell.getByText('Worst pain so far: 4 of 10.').waitFor()
    await tell.getByText(/^Run on Saturday 28 February: /).waitFor()
    expect(await tell.getByRole('link', { name: /Wells/ }).count()).toBe(1)
    await page.getByRole('link', { name: 'your check-ins' }).click()
    await page.getByRole('link', { name: /^Go on with/ }).click()
    expect(
      await page
        .getByRole('group', { name: /^Pain this morning/ })
        .getByRole('radio', { name: '4', exact: true })
        .isChecked(),
    ).toBe(true)
  }))
