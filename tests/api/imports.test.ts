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

describe('the files of an import', () => {
  const parts = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `${i}.txt`, bytes: new TextEncoder().encode(`note ${i}`) }))

  it('come in pages, in their order, members in the place of their archive', async () => {
    const soleus = await testSoleus()
    const zip = makeZip([...parts(7), { name: 'run.fit', bytes: SUNDAY.bytes }])
    const { id, files } = await soleus.importAll(SATURDAY, { name: 'all.zip', bytes: zip }, ...parts(2))
    const names = ['saturday.gpx', ...parts(7).map(({ name }) => name), 'run.fit', '0.txt', '1.txt']
    expect(files.map((file: Json) => file.name)).toEqual(names)
    const pages: Json[] = []
    for (let offset = 0; offset < 12; offset += 4) {
      pages.push(await soleus.get(`/api/imports/${id}/files?offset=${offset}&limit=4`))
    }
    expect(pages.map(({ total, offset, items }) => [total, offset, items.length])).toEqual([
      [11, 0, 4],
      [11, 4, 4],
      [11, 8, 3],
    ])
    expect(pages.flatMap(({ items }) => items)).toEqual(files)
    const scored = await soleus.get(`/api/imports/${id}/files?status=scored`)
    expect([scored.total, scored.items.map((file: Json) => file.name)]).toEqual([2, ['saturday.gpx', 'run.fit']])
    const skipped = await soleus.get(`/api/imports/${id}/files?status=skipped&offset=8&limit=500`)
    expect([skipped.total, skipped.items.map((file: Json) => file.name)]).toEqual([9, ['1.txt']])
    expect(await soleus.get(`/api/imports/${id}/files?status=failed`)).toEqual({ total: 0, offset: 0, items: [] })
  })

  it('are asked for within limits', async () => {
    const soleus = await testSoleus()
    const { id } = await soleus.importAll(SATURDAY)
    for (const query of ['limit=501', 'limit=0', 'offset=-1', 'status=expanded']) {
      expect((await soleus.send('GET', `/api/imports/${id}/files?${query}`)).status).toBe(400)
    }
    expect((await soleus.send('GET', '/api/imports/nope/files')).status).toBe(404)
  })

  it('say which activity they joined, also when the other one comes later', async () => {
    const soleus = await testSoleus()
    const track = { name: 'phone.gpx', bytes: gpxTrack({ start: '2026-03-01T08:00:00Z', minutes: 30 }) }
    const first = await soleus.importAll(track)
    expect(first.files[0].joined).toBeNull()
    const second = await soleus.importAll(SUNDAY, SATURDAY)
    expect(second.files.map((file: Json) => file.joined)).toEqual([null, null])
    const [activityId] = first.files[0].activityIds
    const [intoId] = second.files[0].activityIds
    const joined = { activityId, intoId, intoDate: '2026-03-01' }
    expect((await soleus.get(`/api/imports/${first.id}`)).files[0].joined).toEqual(joined)
    expect((await soleus.get(`/api/imports/${first.id}/files`)).items[0].joined).toEqual(joined)
  })

  it('give their bytes as they came, out of their archive, failed or not', async () => {
    const soleus = await testSoleus()
    const broken = new TextEncoder().encode('<gpx><trk><trkseg><trkpt lat="1"')
    const zip = makeZip([{ name: 'someone@example.com_7.fit', bytes: SUNDAY.bytes }, ...parts(1)])
    const { id, files } = await soleus.importAll({ name: 'a.zip', bytes: zip }, { name: 'broken.gpx', bytes: broken })
    expect(files.map((file: Json) => file.hasOriginal)).toEqual([true, false, true])
    const original = async (file: Json) => soleus.request(`/api/imports/${id}/files/${file.id}/original`)
    const run = await original(files[0])
    expect(new Uint8Array(await run.arrayBuffer())).toEqual(SUNDAY.bytes)
    expect(run.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''7.fit")
    expect(new Uint8Array(await (await original(files[2])).arrayBuffer())).toEqual(broken)
    expect((await original(files[1])).status).toBe(404)
    expect((await original({ id: 99_999 })).status).toBe(404)
  })
})

describe('the list of imports', () => {
  it('comes in pages too, each after the last import of the one before', async () => {
    const soleus = await testSoleus({ runs: false })
    const ids: string[] = []
    // Two of one instant among them.
    for (const minute of [0, 1, 1, 2, 3]) {
      soleus.setNow(Date.parse('2026-03-02T11:00:00Z') / 1000 + 60 * minute)
      ids.unshift(await soleus.upload([SUNDAY]))
    }
    const all = (await soleus.get('/api/imports')).items.map((item: Json) => item.id)
    expect(new Set(all)).toEqual(new Set(ids))
    expect([all[0], all[1], all[4]]).toEqual([ids[0], ids[1], ids[4]])
    const pages: string[] = []
    for (let before = ''; pages.length < 5; before = `&before=${pages.at(-1)}`) {
      const { items } = await soleus.get(`/api/imports?limit=2${before}`)
      pages.push(...items.map((item: Json) => item.id))
    }
    expect(pages).toEqual(all)
    expect(await soleus.get(`/api/imports?before=${all[4]}`)).toEqual({ items: [] })
  })
})
