import { expect, test } from 'vitest'
import { cutOff } from '../support/cut-off.ts'
import { importEnded } from '../support/import-ended.ts'
import { seedImport } from '../support/seed-import.ts'
import { seriousFindings } from '../support/serious-findings.ts'
import { beachRun, named, steadyWeeks } from '../support/winter-files.ts'
import { type OpenPage, withPage } from '../support/with-page.ts'

/** Two dozen pages, each loaded and searched anew. */
const PATIENCE = 300_000

const LOOKS = [
  { width: 1280, height: 900, theme: 'light' },
  { width: 1280, height: 900, theme: 'dark' },
  { width: 360, height: 740, theme: 'light' },
  { width: 360, height: 740, theme: 'dark' },
] as const

const NARROW_IMPORT = { id: 'narrow', files: 200, scoredEvery: 25, failedEvery: 30 }

async function checkEverywhere(open: OpenPage, paths: readonly string[]): Promise<void> {
  for (const look of LOOKS) {
    for (const path of paths) {
      const page = await open({ ...look, path })
      await page.locator('h1').first().waitFor()
      await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null)
      const where = `${path} at ${look.width} in the ${look.theme}`
      expect(await seriousFindings(page), where).toEqual([])
      expect(await cutOff(page), where).toEqual([])
      await page.context().close()
    }
  }
}

test('nothing serious and nothing cut off, with an empty database', { timeout: PATIENCE }, () =>
  withPage({}, (_, open) =>
    checkEverywhere(open, [
      '/',
      '/add-run',
      '/settings',
      '/settings/ground',
      '/settings/messages',
      '/alerts',
      '/imports',
      '/changes',
      '/method',
      '/method/soleus',
      '/nowhere',
    ]),
  ),
)

test(
  'nothing serious and nothing cut off, with seven weeks, alerts and outcomes of every kind',
  { timeout: PATIENCE },
  () =>
    withPage({}, async (page, open) => {
      await page
        .locator('.file-input')
        .first()
        .setInputFiles([
          ...steadyWeeks(),
          beachRun(),
          named('empty.fit', new Uint8Array()),
          named('a.txt', Buffer.from('5')),
        ])
      await importEnded(page)
      expect(await seriousFindings(page)).toEqual([])
      const all = await page.getByRole('link', { name: /All \d+ files/ }).getAttribute('href')
      const session = await page.locator('.session-row').first().getAttribute('href')
      const alert = (await page.locator('.alert-note h3 a').first().getAttribute('href')) ?? ''
      await checkEverywhere(open, ['/', '/?week=2026-02-23', '/activities', session ?? '', all ?? '', '/alerts', alert])
    }),
)

/** Everything an import or a recalculation can show: long lists, an import under way, a question, a table of changes. */
test('nothing serious and nothing cut off on the pages of imports and of what changed', { timeout: PATIENCE }, () =>
  withPage(
    {
      seed: (product) => seedImport(product, { id: 'big', files: 3000, scoredEvery: 25, failedEvery: 300 }),
    },
    async (page, open) => {
      await page
        .locator('.file-input')
        .first()
        .setInputFiles([...steadyWeeks()])
      await importEnded(page)
      const headers = { 'Content-Type': 'application/json' }
      const opened = await fetch(new URL('/api/imports/open', page.url()), { method: 'POST', headers, body: '{}' })
      const { importId } = (await opened.json()) as { importId: string }
      const settings = { method: 'PUT', headers, body: '{"heightM":1.95}' }
      await fetch(new URL('/api/settings', page.url()), settings)
      await page.goto(new URL('/changes', page.url()).href)
      const change = page.getByRole('link', { name: /sessions changed\./ })
      await change.waitFor({ timeout: 60_000 })
      const changed = (await change.getAttribute('href')) ?? ''
      const under = `/imports/${importId}`
      await checkEverywhere(open, [
        '/',
        '/imports',
        '/imports/big',
        '/imports/big?show=failed',
        under,
        '/changes',
        changed,
      ])

      await page.goto(new URL(under, page.url()).href)
      await page.getByRole('button', { name: 'Cancel' }).click()
      expect(await seriousFindings(page)).toEqual([])
      await page.goto(new URL('/imports/big', page.url()).href)
      await page
        .getByRole('button', { name: /^More about/ })
        .first()
        .click()
      await page.locator('.import-details').waitFor()
      expect(await seriousFindings(page)).toEqual([])
    },
  ),
)

test('at 320 pixels, which is a desktop at four times its size, nothing makes the page scroll sideways', () =>
  withPage({ seed: (product) => seedImport(product, NARROW_IMPORT) }, async (page, open) => {
    await page.locator('.file-input').first().setInputFiles(beachRun())
    await importEnded(page)
    const session = await page.locator('.session-row').first().getAttribute('href')
    const reading = ['/method', '/method/soleus']
    const messages = ['/alerts', '/settings/messages']
    const others = ['/add-run', '/settings', '/settings/ground', '/imports', '/imports/narrow', '/changes', ...messages]
    for (const path of ['/', '/activities', session ?? '', ...others, ...reading]) {
      const narrow = await open({ width: 320, height: 256, path })
      await narrow.locator('h1').first().waitFor()
      await narrow.waitForFunction(() => document.querySelector('[aria-busy=true]') === null)
      expect(await cutOff(narrow), path).toEqual([])
      expect(await narrow.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
      await narrow.context().close()
    }
  }))

test('the table behind the chart says what the chart shows', () =>
  withPage({}, async (page) => {
    await page.locator('.file-input').first().setInputFiles(beachRun())
    await importEnded(page)
    const slider = page.getByRole('slider', { name: /Calf load by week/ })
    const load = /([\d.]+) calf-km/.exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1]
    await page.getByRole('button', { name: 'Show as table' }).click()
    const row = page.locator('.weeks-card tbody tr').first()
    expect(await row.locator('td').first().textContent()).toBe(load)
    expect(await seriousFindings(page)).toEqual([])
  }))
