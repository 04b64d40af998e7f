import { randomFillSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fitRun } from '../support/fit-run.ts'
import { importEnded } from '../support/import-ended.ts'
import { makeZip } from '../support/make-zip.ts'
import { type SeenRequest, type SmallBodyProxy, smallBodyProxy } from '../support/small-body-proxy.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { named } from '../support/winter-files.ts'
import { type PageOptions, withPage } from '../support/with-page.ts'

const MB = 1_000_000

/** An archive of two runs and a picture that does not pack, of about so many bytes, as a file on disk. */
function archive(bytes: number): string {
  const path = join(temporaryFolder(), 'export.zip')
  const entries = [
    { name: 'activities/1.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z' }) },
    { name: 'media/1.jpg', bytes: randomFillSync(new Uint8Array(bytes)) },
    { name: 'activities/2.fit', bytes: fitRun({ start: '2026-02-27T08:00:00Z' }) },
  ]
  writeFileSync(path, makeZip(entries))
  return path
}

/** Runs a test on a page behind a web server that takes a megabyte at a time. */
async function behindProxy(
  options: PageOptions,
  run: (page: Page, proxy: SmallBodyProxy) => Promise<void>,
): Promise<void> {
  let proxy: SmallBodyProxy | undefined
  const front = async (url: string) => {
    proxy = await smallBodyProxy(url)
    return proxy
  }
  await withPage({ ...options, front }, async (page) => {
    if (proxy === undefined) throw new Error('there is no proxy')
    await run(page, proxy)
  })
}

function choose(page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]): Promise<void> {
  return page.locator('.file-input').first().setInputFiles(files)
}

function pieces({ seen }: SmallBodyProxy): SeenRequest[] {
  return seen.filter(({ method, status }) => method === 'PATCH' && status === 204)
}

function sentBytes(proxy: SmallBodyProxy): number {
  return pieces(proxy).reduce((sum, { bytes }) => sum + bytes, 0)
}

function remembered(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('soleus-upload')))
}

async function imports(page: Page): Promise<{ state: string; counts: { total: number } }[]> {
  return page.evaluate(async () => (await (await fetch('/api/imports')).json()).items)
}

test('an archive larger than any request comes through a web server that takes a megabyte, and leaves no trace', () =>
  behindProxy({}, async (page, proxy) => {
    await choose(page, archive(3 * MB))
    expect(await importEnded(page)).toBe('Done: 2 scored, 1 skipped.')
    expect(pieces(proxy).length).toBeGreaterThanOrEqual(4)
    expect(Math.max(...proxy.seen.map(({ bytes }) => bytes))).toBeLessThanOrEqual(MB)
    expect(proxy.seen.filter(({ status }) => status >= 400)).toEqual([])
    expect(await remembered(page)).toEqual([])
    expect(await imports(page)).toMatchObject([{ state: 'done', counts: { total: 3 } }])
  }))

test('a folder of small files is one import and a handful of requests', () =>
  behindProxy({}, async (page, proxy) => {
    const start = Date.parse('2025-01-01T08:00:00Z')
    const files = Array.from({ length: 120 }, (_, i) =>
      named(`${i}.fit`, fitRun({ start: new Date(start + i * 86_400_000).toISOString(), minutes: 20 })),
    )
    await choose(page, files)
    expect(await importEnded(page)).toBe('Done: 120 scored.')
    const forms = proxy.seen.filter(({ method, path }) => method === 'POST' && path.endsWith('/files'))
    const bytes = files.reduce((sum, { buffer }) => sum + buffer.length, 0)
    expect(forms.length).toBeLessThanOrEqual(Math.ceil(bytes / 700_000))
    expect(await imports(page)).toHaveLength(1)
  }))

test('a server that goes away in the middle is waited for, and nothing is sent twice', () =>
  behindProxy({ expected: [/502/] }, async (page, proxy) => {
    proxy.onSeen = () => {
      if (pieces(proxy).length !== 2 || proxy.isDown) return
      proxy.isDown = true
      proxy.onSeen = ({ status }) => {
        // A few times it is not there: then the try after that goes through.
        if (status === 502 && proxy.seen.filter((request) => request.status === 502).length >= 3) proxy.isDown = false
      }
    }
    const path = archive(4 * MB)
    await choose(page, path)
    expect(await importEnded(page)).toBe('Done: 2 scored, 1 skipped.')
    expect(proxy.seen.filter(({ method, path: asked }) => method === 'POST' && asked === '/api/uploads')).toHaveLength(
      1,
    )
    const sizes = pieces(proxy).map(({ bytes }) => bytes)
    expect(sizes.slice(0, -1)).toEqual(sizes.slice(0, -1).fill(MB))
  }))

test('after a reload the same file goes on where it stopped', () =>
  behindProxy({}, async (page, proxy) => {
    const path = archive(5 * MB)
    proxy.delayMs = 150
    await choose(page, path)
    await page.locator('.sending-sentence', { hasText: /^Sending: \d+ % of 5\.\d MB/ }).waitFor()
    await expect.poll(() => pieces(proxy).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2)
    expect(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(false)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    const left = page.getByRole('region', { name: 'Import: Sending broke off' })
    await left.getByText('The page was left before everything was sent. Add the same files again').waitFor()
    await page.reload()
    await page.locator('.drop-zone').waitFor()
    expect(await left.count()).toBe(0)
    const kept = await remembered(page)
    expect(kept).toHaveLength(1)
    expect(kept[0]).not.toContain('export')
    const before = sentBytes(proxy)
    expect(before).toBeLessThan(5 * MB)
    proxy.delayMs = 0
    await choose(page, path)
    await page.locator('.import-sentence', { hasText: 'Done: 2 scored, 1 skipped.' }).waitFor({ timeout: 60_000 })
    const asked = proxy.seen.filter(({ method, path: place }) => method === 'POST' && place === '/api/uploads')
    expect(asked).toHaveLength(1)
    // A piece that was on its way when the page went may come twice.
    expect(sentBytes(proxy)).toBeLessThanOrEqual(5 * MB + 2 * MB)
    expect(sentBytes(proxy) - before).toBeLessThan(5 * MB)
    expect(await remembered(page)).toEqual([])
    // What the first page had opened it closed on its way out.
    expect((await imports(page)).map(({ state }) => state)).toEqual(['done', 'done'])
    expect(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(true)
  }))

test('cancelled while it is sent, it leaves nothing behind', () =>
  behindProxy({}, async (page, proxy) => {
    proxy.delayMs = 150
    await choose(page, archive(5 * MB))
    await expect.poll(() => pieces(proxy).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(1)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.locator('.import-sentence', { hasText: /^Cancelled/ }).waitFor()
    await expect.poll(() => proxy.seen.some(({ method, status }) => method === 'DELETE' && status === 204)).toBe(true)
    expect(await remembered(page)).toEqual([])
    expect(await imports(page)).toMatchObject([{ state: 'cancelled', counts: { total: 0 } }])
    const after = pieces(proxy).length
    await page.waitForTimeout(500)
    expect(pieces(proxy)).toHaveLength(after)
  }))

test('a web server that takes even less is sent less at a time', () =>
  behindProxy({ expected: [/413/] }, async (page, proxy) => {
    proxy.mostBytes = 300_000
    const files = Array.from({ length: 10 }, (_, i) =>
      named(`${i}.fit`, fitRun({ start: `2026-02-${10 + i}T08:00:00Z`, minutes: 60 })),
    )
    await choose(page, [
      ...files,
      named('big.zip', makeZip([{ name: 'x.jpg', bytes: randomFillSync(new Uint8Array(MB)) }])),
    ])
    expect(await importEnded(page)).toBe('Done: 10 scored, 1 skipped.')
    expect(await imports(page)).toMatchObject([{ counts: { total: 11 } }])
  }))

test('a file far too large for what it is stops at its first piece and is named with the reason', () =>
  behindProxy({ expected: [/413/] }, async (page, proxy) => {
    const path = join(temporaryFolder(), 'film.mp4')
    writeFileSync(path, new Uint8Array(65 * 1024 * 1024))
    await choose(page, path)
    expect(await importEnded(page)).toBe('Done: 1 failed.')
    expect(await page.locator('.import-failed .import-message').textContent()).toContain('64 MB')
    expect(proxy.seen.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
  }))
