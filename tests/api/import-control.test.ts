import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { makeZip } from '../support/make-zip.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Json, NOW, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const runs = (count: number, first = 0) =>
  Array.from({ length: count }, (_, i) => {
    const start = new Date(Date.parse('2025-01-01T08:00:00Z') + (first + i) * 86_400_000).toISOString()
    return { name: `${first + i}.fit`, bytes: fitRun({ start, minutes: 5 }) }
  })

const archive = (count: number) => ({ name: 'all.zip', bytes: makeZip(runs(count)) })

async function open(soleus: TestSoleus, title: string | null = null): Promise<string> {
  const { status, body } = await soleus.send('POST', '/api/imports/open', { title })
  expect(status).toBe(201)
  return body.importId
}

async function add(soleus: TestSoleus, id: string, files: readonly { name: string; bytes: Uint8Array }[]) {
  const form = new FormData()
  for (const { name, bytes } of files) form.append('files', new File([bytes as Uint8Array<ArrayBuffer>], name))
  const response = await soleus.request(`/api/imports/${id}/files`, { method: 'POST', body: form })
  return { status: response.status, body: (await response.json()) as Json }
}

const control = async (soleus: TestSoleus, id: string, action: string) =>
  soleus.send('POST', `/api/imports/${id}/${action}`)

/** Waits until a look at an import is as expected, and gives that look. */
async function when(soleus: TestSoleus, id: string, holds: (progress: Json) => boolean): Promise<Json> {
  for (let i = 0; i < 2000; i++) {
    const progress = await soleus.get(`/api/imports/${id}`)
    if (holds(progress)) return progress
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it never came to that')
}

/** Waits until nothing of an import is being read and its job is off the list. */
async function atRest(soleus: TestSoleus, id: string): Promise<Json> {
  const jobs = () => soleus.product.store.selectFrom('job').select('id').where('kind', '=', 'import').execute()
  await expect.poll(async () => (await jobs()).length, { timeout: 20_000 }).toBe(0)
  return soleus.get(`/api/imports/${id}`)
}

function inbox(soleus: TestSoleus): string[] {
  const folder = join(soleus.dataFolder, 'inbox')
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('an import that stays open', () => {
  it('reads files while more come in, in the order they came, and ends when it is closed', async () => {
    const soleus = await testSoleus()
    const id = await open(soleus, 'Old watch of someone@example.com')
    expect(await soleus.get(`/api/imports/${id}`)).toMatchObject({
      state: 'queued',
      receiving: true,
      paused: false,
      finishedAt: null,
      share: null,
      files: [],
    })
    expect(await add(soleus, id, runs(2))).toEqual({ status: 202, body: { importId: id } })
    const first = await when(soleus, id, ({ counts }) => counts.done === 2)
    expect(first).toMatchObject({ state: 'running', receiving: true, share: null, secondsLeft: null })
    expect((await soleus.get('/api/activities')).items).toHaveLength(2)
    await add(soleus, id, runs(2, 2))
    await when(soleus, id, ({ counts }) => counts.done === 4)
    expect(await control(soleus, id, 'close')).toMatchObject({ status: 200, body: { receiving: false } })
    const done = await soleus.finished(id)
    expect(done).toMatchObject({ share: 1, counts: { total: 4, scored: 4 }, finishedAt: '2026-03-01T11:00:00.000Z' })
    expect(done.files.map((file: Json) => file.name)).toEqual(['0.fit', '1.fit', '2.fit', '3.fit'])
    expect(done.title).toContain('Old watch of')
    expect(done.title).not.toContain('@')
    expect(inbox(soleus)).toEqual([])
  })

  it('says nothing in alerts on half a history', async () => {
    const soleus = await testSoleus()
    const id = await open(soleus)
    await add(soleus, id, [
      { name: 'beach.gpx', bytes: gpxTrack({ start: '2026-02-28T07:00:00Z', minutes: 60, surface: 'sand' }) },
    ])
    await when(soleus, id, ({ counts }) => counts.done === 1)
    await atRest(soleus, id)
    expect((await soleus.get('/api/days?from=2026-02-28&to=2026-02-28')).sessions).toEqual([1])
    expect((await soleus.product.store.selectFrom('alert').selectAll().execute()).length).toBe(0)
  })

  it('takes no files once it is closed, and closing again changes nothing', async () => {
    const soleus = await testSoleus()
    const id = await open(soleus)
    await add(soleus, id, runs(1))
    await control(soleus, id, 'close')
    expect((await control(soleus, id, 'close')).status).toBe(200)
    expect(await add(soleus, id, runs(1, 1))).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
    expect((await soleus.finished(id)).counts.total).toBe(1)
    expect(inbox(soleus)).toEqual([])
    expect(await add(soleus, 'nope', runs(1))).toMatchObject({ status: 404 })
  })

  it('is called after what was in it', async () => {
    const soleus = await testSoleus()
    expect((await soleus.importAll(...runs(1))).title).toBe('0.fit')
    expect((await soleus.importAll(...runs(2, 1))).title).toBe('2 files')
    const id = await open(soleus)
    await add(soleus, id, runs(1, 3))
    expect((await control(soleus, id, 'close')).body.title).toBe('3.fit')
  })

  it('is closed by itself an hour after the last file, not earlier', async () => {
    const soleus = await testSoleus()
    const id = await open(soleus)
    soleus.setNow(NOW + 3000)
    await add(soleus, id, runs(1))
    await when(soleus, id, ({ counts }) => counts.done === 1)
    soleus.setNow(NOW + 3601)
    soleus.runner.wake()
    await expect
      .poll(
        async () =>
          (await soleus.product.store.selectFrom('job').select('run_at').where('kind', '=', 'close').executeTakeFirst())
            ?.run_at,
      )
      .toBe(NOW + 6600)
    expect(await soleus.get(`/api/imports/${id}`)).toMatchObject({ state: 'running', receiving: true })
    soleus.setNow(NOW + 6600)
    soleus.runner.wake()
    expect(await soleus.finished(id)).toMatchObject({ receiving: false, counts: { scored: 1 } })
  })
})

describe('a paused import', () => {
  it('stops after the files at hand, stays so beyond a restart, and goes on where it was', async () => {
    const dataFolder = temporaryFolder()
    const first = await testSoleus({ dataFolder })
    const id = await first.upload([archive(200)])
    await when(first, id, ({ counts }) => counts.done > 0)
    expect(await control(first, id, 'pause')).toMatchObject({
      status: 200,
      body: { paused: true, state: 'running', filesPerSecond: null, secondsLeft: null },
    })
    const paused = await atRest(first, id)
    expect(paused.counts.done).toBeLessThan(200)
    await first.close()

    const second = await testSoleus({ dataFolder })
    const other = await second.importAll(...runs(1, 300))
    expect(other.counts.scored).toBe(1)
    expect((await second.get(`/api/imports/${id}`)).counts).toEqual(paused.counts)
    expect((await control(second, id, 'resume')).body.paused).toBe(false)
    expect((await second.finished(id)).counts).toMatchObject({ total: 200, scored: 200 })
    expect(inbox(second)).toEqual([])
  })

  it('does not begin while it is paused, and is not ended by being closed', async () => {
    const soleus = await testSoleus()
    const id = await open(soleus)
    await control(soleus, id, 'pause')
    await add(soleus, id, runs(2))
    await control(soleus, id, 'close')
    expect(await atRest(soleus, id)).toMatchObject({ state: 'queued', paused: true, counts: { total: 2, done: 0 } })
    await control(soleus, id, 'resume')
    expect((await soleus.finished(id)).counts.scored).toBe(2)
  })

  it('cannot be one that is over', async () => {
    const soleus = await testSoleus()
    const { id } = await soleus.importAll(...runs(1))
    for (const action of ['pause', 'resume', 'cancel']) {
      expect(await control(soleus, id, action)).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
    }
    expect(await control(soleus, 'nope', 'pause')).toMatchObject({ status: 404 })
  })
})

describe('a cancelled import', () => {
  it('keeps what is done, names the rest as skipped, and drops its copies', async () => {
    const soleus = await testSoleus()
    const id = await soleus.upload([archive(240), ...runs(3, 300)])
    await when(soleus, id, ({ counts }) => counts.done > 0)
    expect(await control(soleus, id, 'cancel')).toMatchObject({
      status: 200,
      body: { state: 'cancelled', share: null },
    })
    const after = await when(soleus, id, ({ finishedAt }) => finishedAt !== null)
    expect(after).toMatchObject({ state: 'cancelled', paused: false, receiving: false })
    expect(after.counts.done).toBe(after.counts.total)
    const rest = after.files.filter((file: Json) => file.reason === 'cancelled')
    expect(rest.map((file: Json) => [file.name, file.status])).toEqual([
      ['all.zip', 'skipped'],
      ['300.fit', 'skipped'],
      ['301.fit', 'skipped'],
      ['302.fit', 'skipped'],
    ])
    expect(rest[0].message).toMatch(/cancelled before/)
    expect(after.counts.scored).toBe(after.counts.total - 4)
    expect((await soleus.get('/api/activities')).items).toHaveLength(after.counts.scored)
    expect((await soleus.get('/api/days?from=2025-01-01&to=2025-01-01')).sessions).toEqual([1])
    await atRest(soleus, id)
    expect(inbox(soleus)).toEqual([])
    expect((await control(soleus, id, 'cancel')).status).toBe(200)
    expect((await control(soleus, id, 'retry')).status).toBe(409)
    expect((await soleus.importAll(archive(240))).counts).toMatchObject({ total: 240, failed: 0 })
  })

  it('that had not begun is over at once', async () => {
    const soleus = await testSoleus({ runs: false })
    const id = await soleus.upload(runs(2))
    expect((await control(soleus, id, 'cancel')).body).toMatchObject({
      state: 'cancelled',
      finishedAt: '2026-03-01T11:00:00.000Z',
      counts: { total: 2, done: 2, skipped: 2 },
    })
  })
})

describe('reading failed files again', () => {
  it('takes those whose bytes are here, and leaves the others and what is done as they are', async () => {
    const soleus = await testSoleus()
    const { store } = soleus.product
    const broken = new TextEncoder().encode('<gpx><trk><trkseg><trkpt lat="1"')
    const files = [...runs(2), { name: 'broken.gpx', bytes: broken }, { name: 'empty.fit', bytes: new Uint8Array() }]
    const { id, files: before } = await soleus.importAll(...files)
    expect(before.map((file: Json) => file.hasOriginal)).toEqual([true, true, true, false])
    // As an earlier version left it, which could not read what this one can.
    const [good] = before[0].activityIds
    await store.deleteFrom('activity').where('id', '=', good).execute()
    await store
      .updateTable('import_file')
      .set({ status: 'failed', reason: 'broken-fit', message: 'It could not be read.', activity_ids_json: '[]' })
      .where('id', '=', before[0].id)
      .execute()
    expect(await control(soleus, id, 'retry')).toMatchObject({
      status: 200,
      body: { state: 'queued', finishedAt: null, counts: { total: 4, done: 2 } },
    })
    const after = await soleus.finished(id)
    expect(after.files.map(({ status, reason }: Json) => [status, reason])).toEqual([
      ['scored', null],
      ['scored', null],
      ['failed', 'broken-xml'],
      ['failed', 'empty-file'],
    ])
    expect(after.files[1].activityIds).toEqual(before[1].activityIds)
    expect((await soleus.get('/api/activities')).items).toHaveLength(2)
  })

  it('says so when there is none', async () => {
    const soleus = await testSoleus()
    const { id } = await soleus.importAll({ name: 'empty.fit', bytes: new Uint8Array() })
    expect(await control(soleus, id, 'retry')).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
    expect((await soleus.get(`/api/imports/${id}`)).state).toBe('done')
  })
})

describe('files that failed by a fault of ours', () => {
  /** A server whose originals cannot be written: a file stands where their folder has to be. */
  const withFullDisk = async () => {
    const dataFolder = temporaryFolder()
    const { writeFileSync, rmSync } = await import('node:fs')
    const soleus = await testSoleus({ dataFolder })
    writeFileSync(join(dataFolder, 'originals'), '')
    return { soleus, makeRoom: () => rmSync(join(dataFolder, 'originals')) }
  }

  it('keep their bytes where they are, can be had, and are read once there is room', async () => {
    const { soleus, makeRoom } = await withFullDisk()
    const [run] = runs(1)
    const track = gpxTrack({ start: '2025-06-01T08:00:00Z' })
    const packed = { name: 'track.gpx.gz', bytes: new Uint8Array(gzipSync(track)) }
    const { id, files } = await soleus.importAll(run!, packed, { name: 'photo.jpg', bytes: new Uint8Array([255, 216]) })
    expect(files).toMatchObject([
      { status: 'failed', reason: 'internal', hasOriginal: true },
      { status: 'failed', reason: 'internal', hasOriginal: true },
      { status: 'skipped', reason: 'unsupported-format' },
    ])
    const original = await soleus.request(`/api/imports/${id}/files/${files[0].id}/original`)
    expect(new Uint8Array(await original.arrayBuffer())).toEqual(run!.bytes)
    makeRoom()
    await control(soleus, id, 'retry')
    const after = await soleus.finished(id)
    expect(after.counts).toEqual({ total: 3, done: 3, scored: 2, skipped: 1, failed: 0 })
    await atRest(soleus, id)
    expect(inbox(soleus)).toEqual([])
  })

  it('and came in an archive are read from it once more, and it goes when it is needed no longer', async () => {
    const { soleus, makeRoom } = await withFullDisk()
    const { id, counts } = await soleus.importAll({
      name: 'all.zip',
      bytes: makeZip([...runs(60), { name: 'notes.txt', bytes: new TextEncoder().encode('hello') }]),
    })
    expect(counts).toMatchObject({ total: 61, failed: 60 })
    expect(inbox(soleus)).toHaveLength(1)
    makeRoom()
    await control(soleus, id, 'retry')
    const after = await soleus.finished(id)
    expect(after.counts).toEqual({ total: 61, done: 61, scored: 60, skipped: 1, failed: 0 })
    expect(after.files.map((file: Json) => file.name)).toEqual([...runs(60).map(({ name }) => name), 'notes.txt'])
    expect(inbox(soleus)).toEqual([])
  })
})

describe('a database that can grow no more', () => {
  const pages = async (soleus: TestSoleus, most?: number): Promise<number> => {
    const name = most === undefined ? sql`page_count` : sql`max_page_count = ${sql.lit(most)}`
    const { rows } = await sql<Record<string, number>>`pragma ${name}`.execute(soleus.product.store)
    return Object.values(rows[0] ?? {})[0] ?? 0
  }

  it('loses nothing: what could not be stored is read once there is room', async () => {
    const soleus = await testSoleus()
    const id = await soleus.upload([archive(150), ...runs(3, 300)])
    await when(soleus, id, ({ counts }) => counts.done > 0)
    await pages(soleus, (await pages(soleus)) + 2)
    let minutes = 0
    const later = async () => {
      minutes += 10
      soleus.setNow(NOW + 60 * minutes)
      soleus.runner.wake()
      await new Promise((resolve) => setTimeout(resolve, 50))
      return soleus.get(`/api/imports/${id}`)
    }
    // Often enough that the job would be given up, but not even that can be noted.
    for (let i = 0; i < 20; i++) expect((await later()).counts.total).toBeGreaterThan(0)
    await pages(soleus, 1_000_000)
    for (let progress = await later(); progress.counts.scored < 153; progress = await later()) {
      if (progress.state === 'done') expect((await control(soleus, id, 'retry')).status).toBe(200)
    }
    await soleus.finished(id)
    expect((await soleus.get(`/api/imports/${id}`)).counts).toMatchObject({ total: 153, scored: 153 })
    expect((await soleus.get('/api/activities')).items).toHaveLength(153)
    await atRest(soleus, id)
    expect(inbox(soleus)).toEqual([])
  })
})

describe('an import whose job is given up', () => {
  it('fails the rest with a line, and can be retried', async () => {
    const dataFolder = temporaryFolder()
    const idle = await testSoleus({ dataFolder, runs: false })
    const id = await idle.upload([...runs(3), archive(5)])
    // As repeated faults, and leases that ran out, leave it.
    await idle.product.store.updateTable('job').set({ attempts: 8 }).where('kind', '=', 'import').execute()
    await idle.close()
    const soleus = await testSoleus({ dataFolder })
    const after = await soleus.finished(id)
    expect(after.counts).toEqual({ total: 4, done: 4, scored: 0, skipped: 0, failed: 4 })
    expect(after.files[0]).toMatchObject({ reason: 'internal', hasOriginal: true })
    expect(after.files[0].message).toContain('Retry')
    const jobs = () => soleus.product.store.selectFrom('job').selectAll().where('kind', '=', 'import').execute()
    await expect.poll(async () => (await jobs()).map(({ state }) => state)).toEqual(['dead'])
    await control(soleus, id, 'retry')
    expect((await soleus.finished(id)).counts).toMatchObject({ failed: 0 })
    await atRest(soleus, id)
    expect(await jobs()).toEqual([])
    expect(inbox(soleus)).toEqual([])
  })
})
