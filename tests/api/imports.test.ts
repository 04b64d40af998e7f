import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { makeZip } from '../support/make-zip.ts'
import { type Json, testSoleus } from '../support/test-soleus.ts'

const SUNDAY = { name: 'sunday.fit', bytes: fitRun({ start: '2026-03-01T08:00:00Z' }) }
const SATURDAY = { name: 'saturday.gpx', bytes: gpxTrack({ start: '2026-02-28T08:00:00Z' }) }

describe('an upload', () => {
  it('is answered at once and gives the activities of its files', async () => {
    const soleus = await testSoleus()
    const progress = await soleus.importAll(SUNDAY, SATURDAY)
    expect(progress).toMatchObject({
      state: 'done',
      createdAt: '2026-03-01T11:00:00.000Z',
      counts: { total: 2, done: 2, scored: 2, skipped: 0, failed: 0 },
      files: [
        { name: 'sunday.fit', status: 'scored', reason: null, message: null },
        { name: 'saturday.gpx', status: 'scored', reason: null, message: null },
      ],
    })
    const [id] = progress.files[0].activityIds
    const { activity, load, file } = await soleus.get(`/api/activities/${id}`)
    expect(activity).toMatchObject({ sport: 'running', localDate: '2026-03-01', utcOffsetSeconds: 3600 })
    expect(activity.distanceMetres).toBeCloseTo(5000, 0)
    expect(load.calfKm).toBeGreaterThan(4.5)
    expect(load.calfKm).toBeLessThan(5.5)
    expect(file).toMatchObject({ name: 'sunday.fit', format: 'fit', bytes: SUNDAY.bytes.length })
  })

  it('is listed, newest first', async () => {
    const soleus = await testSoleus()
    const first = await soleus.importAll(SUNDAY)
    soleus.setNow(Date.parse('2026-03-02T11:00:00Z') / 1000)
    const second = await soleus.importAll(SATURDAY)
    const { items } = await soleus.get('/api/imports')
    expect(items.map((item: { id: string }) => item.id)).toEqual([second.id, first.id])
    expect(items[0].counts.scored).toBe(1)
    expect((await soleus.get('/api/overview')).lastImport).toEqual({ id: second.id, state: 'done' })
  })

  it('leaves nothing in the inbox and one original a file', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(SUNDAY, { name: 'again.fit', bytes: SUNDAY.bytes }, SATURDAY)
    expect(readdirSync(join(soleus.dataFolder, 'inbox'))).toEqual([])
    const originals = readdirSync(join(soleus.dataFolder, 'originals'), { recursive: true, withFileTypes: true })
    expect(originals.filter((entry) => entry.isFile())).toHaveLength(2)
  })

  it('keeps what could not be read, because a later version may, and reads it again when it comes again', async () => {
    const soleus = await testSoleus()
    const broken = new TextEncoder().encode('<gpx><trk><trkseg><trkpt lat="1"')
    const other = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])
    for (let i = 0; i < 2; i++) {
      const { files } = await soleus.importAll({ name: 'run.gpx', bytes: broken }, { name: 'photo.jpg', bytes: other })
      expect(files.map(({ reason }: Json) => reason)).toEqual(['broken-xml', 'unsupported-format'])
    }
    const kept = await soleus.product.store.selectFrom('raw_file').selectAll().execute()
    expect(kept).toMatchObject([{ name: 'run.gpx', format: null, bytes: broken.length }])
    expect(await soleus.product.originals.get(kept[0]!.sha256)).toEqual(broken)
  })

  it('opens archives, each member with an outcome of its own', async () => {
    const soleus = await testSoleus()
    const inner = makeZip([{ name: 'someone@example.com_77.fit', bytes: SUNDAY.bytes }])
    const zip = makeZip([
      { name: 'DI-Connect-Uploaded-Files/Part1.zip', bytes: inner },
      { name: 'activities/1.gpx.gz', bytes: gzipSync(SATURDAY.bytes) },
      { name: 'profile.json', bytes: new TextEncoder().encode('{}') },
    ])
    const progress = await soleus.importAll({ name: 'export.zip', bytes: zip })
    expect(progress.counts).toEqual({ total: 3, done: 3, scored: 2, skipped: 1, failed: 0 })
    expect(progress.files).toMatchObject([
      { name: '77.fit', status: 'scored' },
      { name: '1.gpx', status: 'scored' },
      { name: 'profile.json', status: 'skipped', reason: 'unsupported-format' },
    ])
    expect(JSON.stringify(await soleus.get('/api/activities'))).not.toContain('@')
  })

  it('says what became of an empty archive, a broken one and a plain .gz', async () => {
    const soleus = await testSoleus()
    const zip = makeZip([{ name: 'a.fit', bytes: SUNDAY.bytes }])
    const { files } = await soleus.importAll(
      { name: 'empty.zip', bytes: makeZip([]) },
      { name: 'cut.zip', bytes: zip.subarray(0, zip.length - 30) },
      { name: 'run.fit.gz', bytes: new Uint8Array(gzipSync(SUNDAY.bytes)) },
    )
    expect(files).toMatchObject([
      { name: 'empty.zip', status: 'skipped', reason: 'unsupported-format' },
      { name: 'cut.zip', status: 'failed', reason: 'broken-archive' },
      { name: 'run.fit.gz', status: 'scored' },
    ])
  })
})

describe('the same bytes again', () => {
  it('change nothing and are said to be here', async () => {
    const soleus = await testSoleus()
    const first = await soleus.importAll(SUNDAY)
    const again = await soleus.importAll({ name: 'copy of sunday.fit', bytes: SUNDAY.bytes })
    expect(again.files[0]).toMatchObject({
      status: 'skipped',
      reason: 'duplicate',
      activityIds: first.files[0].activityIds,
    })
    expect((await soleus.get('/api/activities')).items).toHaveLength(1)
  })

  it('bring back what was deleted, and say so', async () => {
    const soleus = await testSoleus()
    const { files } = await soleus.importAll(SUNDAY)
    const [id] = files[0].activityIds
    await soleus.send('DELETE', `/api/activities/${id}`)
    expect((await soleus.get('/api/activities')).items).toEqual([])
    const again = await soleus.importAll(SUNDAY)
    expect(again.files[0]).toMatchObject({ status: 'scored', activityIds: [id] })
    expect(again.files[0].message).toContain('came back')
    expect((await soleus.get('/api/activities')).items).toHaveLength(1)
  })
})

describe('an import without activities', () => {
  it('skips a track without times: a diary needs a date', async () => {
    const soleus = await testSoleus()
    const { files } = await soleus.importAll({
      name: 'route.gpx',
      bytes: gpxTrack({ start: '2026-02-28T08:00:00Z', times: false }),
    })
    expect(files[0]).toMatchObject({ status: 'skipped', reason: 'no-time', activityIds: [] })
  })

  it.each([
    ['no form', { body: 'hello' }],
    ['a form without files', { body: new FormData() }],
    ['a form cut off', { body: '--x\r\n', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }],
  ])('refuses %s', async (_, init) => {
    const soleus = await testSoleus()
    const response = await soleus.request('/api/imports', { method: 'POST', ...init })
    expect(response.status).toBe(400)
    expect(((await response.json()) as { error: object }).error).toMatchObject({ code: 'invalid' })
    expect(await soleus.get('/api/imports')).toEqual({ items: [] })
  })

  it('refuses more files than one upload takes, and keeps none of them', async () => {
    const soleus = await testSoleus()
    const form = new FormData()
    for (let i = 0; i < 501; i++) form.append('files', new File(['x'], `${i}.fit`))
    const response = await soleus.request('/api/imports', { method: 'POST', body: form })
    expect(response.status).toBe(413)
    expect(readdirSync(join(soleus.dataFolder, 'inbox'))).toEqual([])
  })

  it('fails a single file beyond the limit and reads the others', async () => {
    const soleus = await testSoleus()
    const { files } = await soleus.importAll(
      { name: 'huge.gpx', bytes: new Uint8Array(64 * 1024 * 1024 + 1).fill(32) },
      SUNDAY,
    )
    expect(files).toMatchObject([{ status: 'failed', reason: 'too-large' }, { status: 'scored' }])
  })

  it('does not know an import that is none', async () => {
    const soleus = await testSoleus()
    expect(await soleus.send('GET', '/api/imports/nope')).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found' } },
    })
  })
})

describe('the sample season', () => {
  it('is imported into an empty diary only', async () => {
    const soleus = await testSoleus({ demo: [SUNDAY, SATURDAY] })
    const started = await soleus.send('POST', '/api/demo')
    expect(started.status).toBe(202)
    expect((await soleus.finished(started.body.importId)).counts.scored).toBe(2)
    expect(await soleus.send('POST', '/api/demo')).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
  })
})
