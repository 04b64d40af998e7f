import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { unguarded } from '../../server/files/csv-line.ts'
import { setPassword } from '../../server/usecases/access.ts'
import { exportDiary } from '../../server/usecases/export-diary.ts'
import { exportContent } from '../support/export-content.ts'
import { fitRun } from '../support/fit-run.ts'
import { richDiary } from '../support/rich-diary.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'
import { unzip } from '../support/unzip.ts'

async function download(soleus: TestSoleus, path = '/api/export'): Promise<Buffer> {
  return Buffer.from(await (await soleus.request(path)).arrayBuffer())
}

async function table(soleus: TestSoleus, name: string): Promise<Json[]> {
  return parse(await download(soleus, `/api/export/${name}.csv`), { columns: true, bom: true })
}

describe('what a diary holds', () => {
  it('is told alike for two that read the same files, and not when one was corrected', async () => {
    const files = [
      { name: 'a.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z' }) },
      { name: 'b.fit', bytes: fitRun({ start: '2026-02-27T08:00:00Z' }) },
    ]
    const one = await testSoleus()
    await one.importAll(...files)
    const two = await testSoleus()
    await two.importAll(...files)
    const content = await exportContent(one.product)
    expect(content).toEqual(await exportContent(two.product))
    expect(content).toMatchObject({ activity: [{}, {}], originals: [{ bytes: 34_448 }, {}], day: [{}, {}] })
    await two.send('PATCH', `/api/activities/${(await two.get('/api/activities')).items[0].id}`, { name: 'x' })
    expect(content).not.toEqual(await exportContent(two.product))
  })
})

describe('the full export', () => {
  it('is a zip of originals, rows, tables and a manifest that holds for each of them', async () => {
    const soleus = await richDiary()
    const response = await soleus.request('/api/export')
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="soleus-export-2026-03-01.zip"')
    const members = await unzip(Buffer.from(await response.arrayBuffer()))
    const manifest = JSON.parse(members.get('manifest.json')!.toString())
    expect(manifest).toMatchObject({
      format: 'soleus-export',
      formatVersion: 1,
      program: '0.0.0',
      exportedAt: '2026-03-01T11:00:00.000Z',
      missing: [],
    })
    const described = manifest.members.map(({ path, bytes, sha256 }: Json) => ({ path, bytes, sha256 }))
    const found = [...members].filter(([path]) => path !== 'manifest.json')
    expect(described).toEqual(
      found.map(([path, bytes]) => {
        return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
      }),
    )
    const originals = found.filter(([path]) => path.startsWith('originals/'))
    expect(originals).toHaveLength(manifest.counts.originals)
    for (const [path, bytes] of originals) {
      expect(path).toMatch(
        new RegExp(`^originals/${createHash('sha256').update(bytes).digest('hex')}\\.(fit|gpx|bin)$`),
      )
    }
    expect([...members.keys()][0]).toBe('README.txt')
    expect(manifest.counts).toMatchObject({ activity: 47, athlete: 1, import: 2, originals: 9 })
  })

  it('holds what the database holds', async () => {
    const soleus = await richDiary()
    const path = join(soleus.dataFolder, 'export.zip')
    writeFileSync(path, await download(soleus))
    const { day: _, ...content } = await exportContent(soleus.product)
    expect(await exportContent(path)).toEqual(content)
  })

  it('never holds a password or a session', async () => {
    const soleus = await testSoleus()
    await setPassword(soleus.product, 'correct horse')
    const signedIn = await soleus.send('POST', '/api/session', { password: 'correct horse' })
    expect(signedIn.status).toBe(200)
    expect((await soleus.request('/api/export')).status).toBe(401)
    const chunks: Uint8Array[] = []
    for await (const chunk of (await exportDiary(soleus.product, 'local', { version: '0' })).chunks) chunks.push(chunk)
    const members = await unzip(Buffer.concat(chunks))
    expect([...members.keys()].filter((path) => /password|\/session|job/.test(path))).toEqual([])
    const text = [...members.values()].map(String).join('\n')
    const secrets = await soleus.product.store.selectFrom('password').select('hash').execute()
    const tokens = await soleus.product.store.selectFrom('session').select('token_hash').execute()
    expect([secrets, tokens]).toMatchObject([[{}], [{}]])
    for (const secret of [secrets[0]!.hash, tokens[0]!.token_hash]) expect(text).not.toContain(secret)
  })

  it('is the same to the byte for the same content at the same time, and but for the manifest at another', async () => {
    const soleus = await richDiary()
    const first = await download(soleus)
    expect((await download(soleus)).equals(first)).toBe(true)
    soleus.setNow(soleus.product.clock() + 3600)
    const later = await unzip(await download(soleus))
    const differing = [...(await unzip(first))].filter(([path, bytes]) => !later.get(path)?.equals(bytes))
    expect(differing.map(([path]) => path)).toEqual(['manifest.json'])
  })

  it('shows one moment while others go on writing', async () => {
    const soleus = await richDiary()
    const { day: _, ...before } = await exportContent(soleus.product)
    const reader = (await soleus.request('/api/export')).body!.getReader()
    const chunks = [(await reader.read()).value!]
    await soleus.importAll({ name: 'new.fit', bytes: fitRun({ start: '2026-03-01T06:00:00Z' }) })
    for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value)
    const path = join(soleus.dataFolder, 'export.zip')
    writeFileSync(path, Buffer.concat(chunks))
    expect(await exportContent(path)).toEqual(before)
  })

  it('lets go of the database when the reader leaves or only asks for the head', async () => {
    const soleus = await richDiary()
    expect((await soleus.request('/api/export', { method: 'HEAD' })).status).toBe(200)
    const reader = (await soleus.request('/api/export')).body!.getReader()
    await reader.read()
    await reader.cancel()
    // A log that is still read from cannot be emptied.
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(soleus.product.store)
    expect(rows[0]?.busy).toBe(0)
  })

  it('names an original that is gone from the disk, and holds the others', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(
      { name: 'a.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z' }) },
      { name: 'b.fit', bytes: fitRun({ start: '2026-02-27T08:00:00Z' }) },
    )
    const { file } = await soleus.get(`/api/activities/${(await soleus.get('/api/activities')).items[0].id}`)
    const original = join(soleus.dataFolder, 'originals', file.sha256.slice(0, 2), file.sha256.slice(2))
    writeFileSync(original, 'damaged')
    const manifest = JSON.parse((await unzip(await download(soleus))).get('manifest.json')!.toString())
    expect(manifest.missing).toEqual([{ sha256: file.sha256, name: 'b.fit' }])
    expect(manifest.counts.originals).toBe(1)
  })
})

describe('the tables', () => {
  it('tell every session, and why one does not count', async () => {
    const soleus = await richDiary()
    const response = await soleus.request('/api/export/activities.csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('soleus-activities-2026-03-01.csv')
    const rows = await table(soleus, 'activities')
    const { items } = await soleus.get('/api/activities')
    expect(new Set(rows.map((row) => unguarded(row.id)))).toEqual(new Set(items.map((item: Json) => item.id)))
    expect(rows).toHaveLength(items.length)
    expect(rows.map((row) => row.date)).toEqual([...rows.map((row) => row.date)].sort())
    const dune = rows.find((row) => row.file === 'a.fit')
    const { load, activity } = items.find((item: Json) => item.id === unguarded(dune.id))
    expect(dune).toMatchObject({ name: `'=1+1, "dune"`, sport: 'running', counts: 'yes', profile: 'weighted' })
    expect(Number(dune.calfKm)).toBeCloseTo(load.calfKm, 8)
    expect(Number(dune.calfKmSand)).toBeCloseTo(load.causes.sand, 8)
    expect(Number(dune.distanceMetres)).toBeCloseTo(activity.distanceMetres, 8)
    expect(rows.find((row) => row.file === 'out.fit').counts).toBe('no: left out')
    expect(rows.filter((row) => row.counts === 'no: other recording')).toHaveLength(1)
  })

  it('tell days and weeks without gaps, and add up to the same', async () => {
    const soleus = await richDiary()
    const days = await table(soleus, 'days')
    const weeks = await table(soleus, 'weeks')
    const { calfKm } = await soleus.get(`/api/days?from=${days[0].date}&to=${days.at(-1)!.date}`)
    expect(days.map((day) => Number(day.calfKm).toFixed(6))).toEqual(calfKm.map((load: number) => load.toFixed(6)))
    const shown = await soleus.get(`/api/weeks?from=${days[0].date}&to=${days.at(-1)!.date}`)
    expect(weeks.map((week) => week.weekStart)).toEqual(shown.firstDay)
    expect(weeks.map((week) => Number(week.calfKm).toFixed(6))).toEqual(shown.calfKm.map((x: number) => x.toFixed(6)))
  })

  it('of an empty diary have a header', async () => {
    const soleus = await testSoleus()
    for (const name of ['activities', 'days', 'weeks']) {
      const text = (await download(soleus, `/api/export/${name}.csv`)).toString()
      expect(text).toMatch(/^\uFEFF[A-Za-z0-9,]+\n$/)
    }
    expect((await soleus.request('/api/export/nights.csv')).status).toBe(400)
  })
})
