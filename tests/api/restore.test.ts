import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { ANALYSIS_VERSION } from '../../analysis/version.ts'
import { exportedTables } from '../../server/store/exported-tables.ts'
import { openStoreAt } from '../../server/store/open-store.ts'
import { columnsOfAll } from '../../server/store/restore-store.ts'
import { setPassword } from '../../server/usecases/access.ts'
import { enqueueImport } from '../../server/usecases/import-upload.ts'
import { exportContent } from '../support/export-content.ts'
import { exportFile } from '../support/export-file.ts'
import { fitRun } from '../support/fit-run.ts'
import { inboxFiles } from '../support/import-requests.ts'
import { oneRunExport } from '../support/one-run-export.ts'
import { editManifest, editRows, type Members, repacked } from '../support/repack-export.ts'
import { richDiary } from '../support/rich-diary.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'
import { unzip } from '../support/unzip.ts'

const RUN = { name: 'a.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z' }) }
const TABLES = [...exportedTables, 'day'] as const

/** Every row of what belongs to the athlete, but for what the import that restored it left. */
async function rowsOf({ product: { store } }: TestSoleus, but?: string): Promise<Record<string, Json[]>> {
  const rows: Record<string, Json[]> = {}
  for (const table of TABLES) {
    const all: Json[] = await store
      .selectFrom(table as 'alert')
      .selectAll()
      .orderBy(sql`1`)
      .orderBy(sql`2`)
      .execute()
    rows[table] = but === undefined ? all : all.filter((row) => row.id !== but && row.import_id !== but)
  }
  return rows
}

describe('an export imported into an empty Soleus', () => {
  it('gives the same rows, and so the same answers and the same export', async () => {
    const source = await richDiary()
    await source.send('PUT', '/api/settings', { profile: 'evidence' })
    const lastOne = async () => (await source.get('/api/recalculations')).items[0].finishedAt
    await expect.poll(lastOne, { timeout: 20_000 }).not.toBeNull()
    const target = await testSoleus({ zone: 'Asia/Tokyo' })
    const progress = await target.importAll(await exportFile(source))
    expect(progress.files).toMatchObject([
      { status: 'scored', reason: null, message: expect.stringMatching(/^Restored /) },
    ])
    expect(progress.files[0].message).toContain('47 activities and 9 files')

    const before = await rowsOf(source)
    const after = await rowsOf(target, progress.id)
    const shift = after['import_file']![0].id - before['import_file']![0].id
    for (const row of before['import_file']!) {
      row.id += shift
      if (row.container_id !== null) row.container_id += shift
    }
    for (const rows of [before, after]) delete rows['athlete']![0].days_version
    expect(after).toEqual(before)
    expect(await exportContent(target.product)).toEqual(await exportContent(source.product))
    for (const path of ['/api/activities', '/api/alerts', '/api/settings', '/api/recalculations', '/api/weeks']) {
      expect(await target.get(path)).toEqual(await source.get(path))
    }
    for (const { sha256 } of before['raw_file']!) {
      expect(await target.product.originals.get(sha256)).toEqual(await source.product.originals.get(sha256))
    }
    const again = await unzip((await exportFile(target)).bytes)
    const first = await unzip((await exportFile(source)).bytes)
    const differing = [...first.keys()].filter((path) => !again.get(path)?.equals(first.get(path)!))
    expect(differing).toEqual(['data/athlete.ndjson', 'data/import.ndjson', 'data/import_file.ndjson', 'manifest.json'])
  })

  it('leaves password and sessions of the new one as they are', async () => {
    const target = await testSoleus({ runs: false })
    await setPassword(target.product, 'correct horse')
    const file = await oneRunExport()
    const chunks = (async function* () {
      yield file.bytes
    })()
    const waiting = await target.product.inbox.receive('i', { name: file.name, chunks })
    await enqueueImport(target.product, 'local', { importId: 'i', files: [waiting] })
    await target.runner.start()
    const activities = () => target.product.store.selectFrom('activity').selectAll().execute()
    await expect.poll(async () => (await activities()).length, { timeout: 20_000 }).toBe(1)
    expect((await target.send('POST', '/api/session', { password: 'correct horse' })).status).toBe(200)
  })

  it('may have been packed anew, in a folder', async () => {
    const source = await testSoleus()
    await source.importAll(RUN)
    const members = await unzip((await exportFile(source)).bytes)
    const target = await testSoleus()
    const { files } = await target.importAll(repacked(members, { manifest: false, folder: 'soleus-export/' }))
    expect(files).toMatchObject([{ status: 'scored', message: expect.stringMatching(/^Restored /) }])
    expect(await exportContent(target.product)).toEqual(await exportContent(source.product))
  })

  it('names what still waited to be read when it was made', async () => {
    const source = await testSoleus({ runs: false })
    await source.upload([RUN])
    const target = await testSoleus()
    const carrier = await target.importAll(await exportFile(source))
    const { items } = await target.get('/api/imports')
    const old = items.find(({ id }: Json) => id !== carrier.id)
    expect(old).toMatchObject({ state: 'done', counts: { total: 1, failed: 1 } })
    const { files } = await target.get(`/api/imports/${old.id}`)
    expect(files[0]).toMatchObject({
      name: 'a.fit',
      reason: 'unreadable',
      message: expect.stringContaining('import it again'),
    })
  })

  it('restores what another version had worked out, then works it out anew', async () => {
    const source = await testSoleus()
    await source.importAll(RUN)
    await source.product.store.updateTable('activity').set({ analysis_version: 0, calf_km: 1 }).execute()
    const target = await testSoleus()
    await target.importAll(await exportFile(source))
    const list = async () => (await target.get('/api/recalculations')).items
    await expect.poll(async () => (await list())[0]?.finishedAt ?? null, { timeout: 20_000 }).not.toBeNull()
    expect(await list()).toMatchObject([{ cause: { kind: 'version', from: 0, to: ANALYSIS_VERSION }, total: 1 }])
  })
})

describe('an export imported where there are activities', () => {
  it('gives its files as any others, and says that the rest was not taken over', async () => {
    const source = await testSoleus()
    const [id] = (await source.importAll(RUN)).files[0].activityIds
    await source.send('PATCH', `/api/activities/${id}`, { name: 'Mine' })
    const target = await testSoleus()
    await target.importAll({ name: 'b.fit', bytes: fitRun({ start: '2026-02-20T08:00:00Z' }) })
    const export_ = await exportFile(source)
    const { files } = await target.importAll(export_)
    expect(files).toMatchObject([
      { name: 'a.fit', status: 'scored' },
      { name: export_.name, status: 'skipped', reason: 'not-restored' },
    ])
    expect(files[1].message).toContain('not taken over')
    const { items } = await target.get('/api/activities')
    expect(items.map(({ name }: Json) => name)).not.toContain('Mine')
    expect(items).toHaveLength(2)
  })

  it('even if they were deleted', async () => {
    const target = await testSoleus()
    const other = { name: 'b.fit', bytes: fitRun({ start: '2026-02-20T08:00:00Z' }) }
    const [id] = (await target.importAll(other)).files[0].activityIds
    await target.send('DELETE', `/api/activities/${id}`)
    const { files } = await target.importAll(await oneRunExport())
    expect(files[1]).toMatchObject({ reason: 'not-restored' })
  })
})

describe('an export of an older shape', () => {
  /** What the program exported before all later migrations: the same rows without what those added. */
  async function olderExport(source: TestSoleus) {
    const store = await openStoreAt(':memory:', '0001-first-tables')
    const columns = await columnsOfAll(store)
    await store.destroy()
    let members: Members = await unzip((await exportFile(source)).bytes)
    for (const table of exportedTables) {
      const known = columns.get(table)
      if (known === undefined) {
        members = new Map([...members].filter(([path]) => path !== `data/${table}.ndjson`))
        continue
      }
      members = editRows(members, table, (row) => {
        return Object.fromEntries(Object.entries(row).filter(([column]) => known.has(column)))
      })
    }
    return repacked(editManifest(members, { schema: '0001-first-tables' }))
  }

  it('is brought up to date', async () => {
    const source = await richDiary()
    const target = await testSoleus()
    const { files } = await target.importAll(await olderExport(source))
    expect(files[0]).toMatchObject({ status: 'scored', message: expect.stringMatching(/^Restored /) })
    const after = await exportContent(target.product)
    const before = await exportContent(source.product)
    // Who named it was not written down then, nor was the ground, or what alerts were told.
    const unknown = ['named_by', 'ground_json', 'west', 'south', 'east', 'north', 'settled_tier', 'state']
    for (const { activity, alert } of [before, after]) {
      for (const row of [...activity!, ...alert!] as Json[]) for (const column of unknown) delete row[column]
    }
    for (const table of ['activity', 'day', 'alert', 'raw_file', 'athlete_settings', 'import_file', 'originals']) {
      expect(after[table], table).toEqual(before[table])
    }
  })
})

describe('a server that is stopped while it restores', () => {
  it('begins again at the next start', async () => {
    const first = await testSoleus()
    const importId = await first.upload([await oneRunExport()])
    await first.close()
    const second = await testSoleus({ dataFolder: first.dataFolder })
    const { files } = await second.finished(importId)
    expect(files).toMatchObject([{ status: 'scored', message: expect.stringMatching(/^Restored /) }])
    expect((await second.get('/api/activities')).items).toHaveLength(1)
  })
})

describe('the disk after a restore', () => {
  it('holds nothing of it but the originals', async () => {
    const target = await testSoleus()
    await target.importAll(await oneRunExport())
    expect(inboxFiles(target)).toEqual([])
  })
})
