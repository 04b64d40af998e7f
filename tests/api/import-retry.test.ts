import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { gpxTrack } from '../support/gpx-track.ts'
import { archive, atRest, control, inboxFiles, runs, when } from '../support/import-requests.ts'
import { makeZip } from '../support/make-zip.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Json, NOW, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

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
    expect(inboxFiles(soleus)).toEqual([])
  })

  it('and came in an archive are read from it once more, and it goes when it is needed no longer', async () => {
    const { soleus, makeRoom } = await withFullDisk()
    const { id, counts } = await soleus.importAll({
      name: 'all.zip',
      bytes: makeZip([...runs(60), { name: 'notes.txt', bytes: new TextEncoder().encode('hello') }]),
    })
    expect(counts).toMatchObject({ total: 61, failed: 60 })
    expect(inboxFiles(soleus)).toHaveLength(1)
    makeRoom()
    await control(soleus, id, 'retry')
    const after = await soleus.finished(id)
    expect(after.counts).toEqual({ total: 61, done: 61, scored: 60, skipped: 1, failed: 0 })
    expect(after.files.map((file: Json) => file.name)).toEqual([...runs(60).map(({ name }) => name), 'notes.txt'])
    expect(inboxFiles(soleus)).toEqual([])
  })
})

describe('copies that cannot be read at the moment', () => {
  it('stay where they are, and are read once they can be', async () => {
    const dataFolder = temporaryFolder()
    const idle = await testSoleus({ dataFolder, runs: false })
    const id = await idle.upload(runs(3))
    const waiting = await idle.product.store.selectFrom('import_file').select('inbox_path').orderBy('id').execute()
    const place = idle.product.inbox.pathOf(waiting[1]?.inbox_path ?? '')
    await idle.close()
    // A folder in the place of a file can be opened, and reading it fails.
    renameSync(place, `${place}.away`)
    mkdirSync(place)
    const soleus = await testSoleus({ dataFolder })
    const before = await soleus.finished(id)
    expect(before.files).toMatchObject([
      { status: 'scored' },
      { status: 'failed', reason: 'internal', message: expect.stringContaining('retry it') },
      { status: 'scored' },
    ])
    rmdirSync(place)
    renameSync(`${place}.away`, place)
    await control(soleus, id, 'retry')
    expect((await soleus.finished(id)).counts).toMatchObject({ scored: 3, failed: 0 })
    await atRest(soleus, id)
    expect(inboxFiles(soleus)).toEqual([])
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
    expect(inboxFiles(soleus)).toEqual([])
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
    expect(inboxFiles(soleus)).toEqual([])
  })
})
