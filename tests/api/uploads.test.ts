import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../server/files/limits.ts'
import { ResumableUploads } from '../../server/files/resumable-uploads.ts'
import { closeImport } from '../../server/usecases/close-import.ts'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import { openImport } from '../../server/usecases/open-import.ts'
import { resumableUpload } from '../../server/usecases/resumable-upload.ts'
import { tidyUploads } from '../../server/usecases/tidy-uploads.ts'
import { fitRun } from '../support/fit-run.ts'
import { makeZip } from '../support/make-zip.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'
import { tusRequests } from '../support/tus-requests.ts'

const RUN = fitRun({ start: '2026-03-01T08:00:00Z' })
const HALF = Math.floor(RUN.length / 2)
const HOUR = 3600
const DAY = 86_400

function tus(soleus: TestSoleus) {
  return tusRequests(soleus.request)
}

function opened({ product }: TestSoleus): Promise<{ readonly importId: string }> {
  return openImport(product, LOCAL_ATHLETE, { title: null })
}

/** Begins an upload of the run into an import of its own. */
async function begun(soleus: TestSoleus, filename = 'run.fit', bytes = RUN.length) {
  const { importId } = await opened(soleus)
  const response = await tus(soleus).begin(bytes, { filename, importId })
  expect(response.status).toBe(201)
  return { importId, place: response.headers.get('location') ?? '' }
}

async function errorOf(response: Response): Promise<Json> {
  return ((await response.json()) as Json).error
}

function rows({ product }: TestSoleus) {
  return product.store.selectFrom('import_file').selectAll().orderBy('id').execute()
}

function uploadFolder({ dataFolder }: TestSoleus, athlete = LOCAL_ATHLETE): string {
  return join(dataFolder, 'inbox', 'uploads', athlete)
}

describe('a resumable upload', () => {
  it('is read like any other file, and named by the import it went into', async () => {
    const soleus = await testSoleus()
    const { importId, place } = await begun(soleus)
    const half = await tus(soleus).send(place, 0, RUN.subarray(0, HALF))
    expect(half.status).toBe(204)
    expect(half.headers.get('upload-offset')).toBe(String(HALF))
    expect(Date.parse(half.headers.get('upload-expires') ?? '')).toBeGreaterThan(Date.now())
    const asked = await tus(soleus).ask(place)
    expect([asked.headers.get('upload-offset'), asked.headers.get('upload-length')]).toEqual([
      String(HALF),
      String(RUN.length),
    ])
    const end = await tus(soleus).send(place, HALF, RUN.subarray(HALF))
    expect([end.status, end.headers.get('soleus-import')]).toEqual([204, importId])
    await closeImport(soleus.product, LOCAL_ATHLETE, importId)
    const { files } = await soleus.finished(importId)
    expect(files).toMatchObject([{ name: 'run.fit', status: 'scored' }])
    const [original] = await soleus.product.store.selectFrom('raw_file').select('sha256').execute()
    expect(await soleus.product.originals.get(original?.sha256 ?? '')).toEqual(new Uint8Array(RUN))
    // The bytes went with the reading; what is left says that the upload was whole.
    await expect.poll(() => readdirSync(uploadFolder(soleus))).toEqual([`${place.split('/').at(-1)}.json`])
    const late = await tus(soleus).ask(place)
    expect([late.status, late.headers.get('upload-offset')]).toEqual([200, String(RUN.length)])
    expect(late.headers.get('soleus-import')).toBe(importId)
    const again = await tus(soleus).send(place, RUN.length, new Uint8Array())
    expect([again.status, again.headers.get('upload-offset')]).toEqual([204, String(RUN.length)])
    expect(readdirSync(uploadFolder(soleus))).toHaveLength(1)
  })

  it('may come with its beginning, and may be empty', async () => {
    const soleus = await testSoleus({ runs: false })
    const { importId } = await opened(soleus)
    const whole = await tus(soleus).begin(
      RUN.length,
      { filename: 'run.fit', importId },
      { body: new Uint8Array(RUN), headers: { 'Content-Type': 'application/offset+octet-stream' } },
    )
    expect([whole.status, whole.headers.get('soleus-import')]).toEqual([201, importId])
    const empty = await tus(soleus).begin(0, { filename: 'empty.fit', importId })
    expect([empty.status, empty.headers.get('soleus-import')]).toEqual([201, importId])
    expect(await rows(soleus)).toMatchObject([{ bytes: RUN.length }, { bytes: 0 }])
  })

  it('without an import gets one of its own, named like the file without its address', async () => {
    const soleus = await testSoleus()
    const { headers } = await tus(soleus).begin(RUN.length, { filename: 'runs/some.body@example.com_1.fit' })
    const place = headers.get('location') ?? ''
    const end = await tus(soleus).send(place, 0, RUN)
    const done = await soleus.finished(end.headers.get('soleus-import') ?? '')
    expect(done).toMatchObject({ title: '1.fit', files: [{ name: '1.fit', status: 'scored' }] })
    expect((await tus(soleus).ask(place)).headers.get('upload-metadata')).not.toContain('runs')
  })

  it('goes into a new import when its own was closed meanwhile, or into the one its sender wishes for', async () => {
    const soleus = await testSoleus({ runs: false })
    const { importId, place } = await begun(soleus)
    await closeImport(soleus.product, LOCAL_ATHLETE, importId)
    const end = await tus(soleus).send(place, 0, RUN)
    expect(end.status).toBe(204)
    expect(end.headers.get('soleus-import')).not.toBe(importId)

    const again = await begun(soleus)
    await closeImport(soleus.product, LOCAL_ATHLETE, again.importId)
    const { importId: wished } = await opened(soleus)
    const there = await tus(soleus).send(again.place, 0, RUN, { 'Soleus-Import': wished })
    expect(there.headers.get('soleus-import')).toBe(wished)
  })

  it('keeps its import open as long as something comes', async () => {
    const soleus = await testSoleus({ runs: false })
    const { importId, place } = await begun(soleus)
    soleus.setNow(soleus.product.clock() + HOUR - 1)
    await tus(soleus).send(place, 0, RUN.subarray(0, HALF))
    const found = await soleus.product.store.selectFrom('import').selectAll().where('id', '=', importId).execute()
    expect(found).toMatchObject([{ touched_at: soleus.product.clock() }])
  })

  it('can be given up while it is not whole', async () => {
    const soleus = await testSoleus({ runs: false })
    const { place } = await begun(soleus)
    await tus(soleus).send(place, 0, RUN.subarray(0, HALF))
    expect((await tus(soleus).giveUp(place)).status).toBe(204)
    expect(readdirSync(uploadFolder(soleus))).toEqual([])
    expect((await tus(soleus).ask(place)).status).toBe(404)
    const whole = await begun(soleus)
    await tus(soleus).send(whole.place, 0, RUN)
    expect((await tus(soleus).giveUp(whole.place)).status).toBe(400)
    expect(await rows(soleus)).toHaveLength(1)
  })

  it('offers nothing to other sites', async () => {
    const soleus = await testSoleus({ runs: false })
    const { place } = await begun(soleus)
    for (const response of [
      await tus(soleus).ask(place),
      await soleus.request('/api/uploads', { method: 'OPTIONS' }),
    ]) {
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
    const options = await soleus.request('/api/uploads', { method: 'OPTIONS' })
    expect(options.headers.get('tus-extension')).toBe('creation,creation-with-upload,termination,expiration')
    expect((await soleus.request(place)).status).toBe(404)
    const foreign = await tus(soleus).begin(1, {}, { headers: { Origin: 'https://elsewhere.example' } })
    expect(foreign.status).toBe(403)
  })
})

describe('an upload told to be whole twice', () => {
  it('is one file, whoever asks and however often', async () => {
    const soleus = await testSoleus({ runs: false })
    const { place } = await begun(soleus)
    await tus(soleus).send(place, 0, RUN)
    const again = await Promise.all([
      tus(soleus).ask(place),
      tus(soleus).send(place, RUN.length, new Uint8Array()),
      tus(soleus).ask(place),
    ])
    expect(again.map(({ status }) => status)).toEqual([200, 204, 200])
    const wrong = await tus(soleus).send(place, 0, RUN)
    expect(wrong.status).toBe(409)
    expect(await errorOf(wrong)).toMatchObject({ code: 'conflict' })
    expect(await rows(soleus)).toHaveLength(1)
  })

  it('becomes a file by its retry, or at the next start, when the process ended before that was noted', async () => {
    const soleus = await testSoleus({ runs: false })
    const places = [await begun(soleus, 'a.fit'), await begun(soleus, 'b.fit')].map(({ place }) => place)
    // The last bytes arrive, and the process ends: they are on disk, and nothing else is.
    for (const place of places) writeFileSync(join(uploadFolder(soleus), place.split('/').at(-1) ?? ''), RUN)
    expect(await rows(soleus)).toEqual([])
    const retry = await tus(soleus).ask(places[0] ?? '')
    expect(retry.headers.get('upload-offset')).toBe(String(RUN.length))
    expect(await rows(soleus)).toMatchObject([{ name: 'a.fit' }])
    for (let i = 0; i < 2; i++) await tidyUploads(soleus.product, LOCAL_ATHLETE)
    expect(await rows(soleus)).toMatchObject([{ name: 'a.fit' }, { name: 'b.fit' }])
  })

  it('is not read again when the process ended between its outcome and the removal of its bytes', async () => {
    const soleus = await testSoleus({ runs: false })
    const { place } = await begun(soleus)
    await tus(soleus).send(place, 0, RUN)
    await soleus.product.store
      .updateTable('import_file')
      .set({ status: 'scored', inbox_path: null })
      .where('athlete_id', '=', LOCAL_ATHLETE)
      .execute()
    await tidyUploads(soleus.product, LOCAL_ATHLETE)
    expect(readdirSync(uploadFolder(soleus))).toEqual([`${place.split('/').at(-1)}.json`])
    expect((await tus(soleus).ask(place)).headers.get('upload-offset')).toBe(String(RUN.length))
    expect(await rows(soleus)).toHaveLength(1)
  })
})

describe('uploads nobody goes on with', () => {
  it('are dropped after three days, records of whole ones too, and what waits to be read never', async () => {
    const soleus = await testSoleus({ runs: false })
    const open = await begun(soleus)
    await tus(soleus).send(open.place, 0, RUN.subarray(0, HALF))
    const waiting = await begun(soleus)
    await tus(soleus).send(waiting.place, 0, RUN)
    writeFileSync(join(uploadFolder(soleus), 'f'.repeat(32)), 'no record')
    soleus.setNow(Date.now() / 1000 + 2 * DAY)
    await tidyUploads(soleus.product, LOCAL_ATHLETE)
    expect(readdirSync(uploadFolder(soleus))).toHaveLength(5)
    soleus.setNow(Date.now() / 1000 + 3 * DAY + HOUR)
    // Between two rounds of tidying an old upload is as good as gone.
    expect((await tus(soleus).ask(open.place)).status).toBe(404)
    await tidyUploads(soleus.product, LOCAL_ATHLETE)
    const id = waiting.place.split('/').at(-1) ?? ''
    expect(readdirSync(uploadFolder(soleus)).sort()).toEqual([id, `${id}.json`])
  })
})

describe('an upload is refused', () => {
  it('when it is another athlete’s, even to someone who knows its address', async () => {
    const soleus = await testSoleus({ runs: false })
    const { importId, place } = await begun(soleus)
    await tus(soleus).send(place, 0, RUN.subarray(0, HALF))
    const asStranger = tusRequests(async (path, init) => {
      const result = await resumableUpload(soleus.product, 'stranger', new Request(`http://x${path}`, init))
      return result.ok ? result.value : Response.json(result.error, { status: 404 })
    })
    const tried = [
      await asStranger.ask(place),
      await asStranger.send(place, HALF, RUN.subarray(HALF)),
      await asStranger.giveUp(place),
      await asStranger.begin(RUN.length, { filename: 'x.fit', importId }),
    ]
    expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect((await tus(soleus).ask(place)).headers.get('upload-offset')).toBe(String(HALF))
    expect(await rows(soleus)).toEqual([])
  })

  it.each(['%2e%2e%2fsoleus.db', '..%5c..%2fsoleus', 'x', '0'.repeat(31), `${'0'.repeat(32)}.json`, '%00'])(
    'when its id is %j',
    async (id) => {
      const soleus = await testSoleus({ runs: false })
      expect((await tus(soleus).ask(`/api/uploads/${id}`)).status).toBe(404)
    },
  )

  it('when it is larger than any archive, when too many are under way, or when it is for no import', async () => {
    const soleus = await testSoleus({ runs: false })
    const huge = await tus(soleus).begin(LIMITS.archiveBytes + 1, { filename: 'x.zip' })
    expect([huge.status, await errorOf(huge)]).toMatchObject([413, { code: 'too-large', message: /16 GB/ }])
    const nowhere = await tus(soleus).begin(1, { filename: 'x.zip', importId: 'nope' })
    expect([nowhere.status, await errorOf(nowhere)]).toMatchObject([404, { code: 'not-found' }])
    for (let i = 0; i < LIMITS.openUploads; i++) await tus(soleus).begin(1, { filename: `${i}.fit` })
    const many = await tus(soleus).begin(1, { filename: 'one more.fit' })
    expect([many.status, await errorOf(many)]).toMatchObject([429, { code: 'too-many' }])
  })

  it('when it does not say how large it is, or speaks another protocol', async () => {
    const soleus = await testSoleus({ runs: false })
    const sizeless = await soleus.request('/api/uploads', { method: 'POST', headers: { 'Tus-Resumable': '1.0.0' } })
    expect([sizeless.status, await errorOf(sizeless)]).toMatchObject([400, { code: 'invalid' }])
    const plain = await soleus.request('/api/uploads', { method: 'POST', body: 'hello' })
    expect(plain.status).toBe(412)
  })

  it('when the disk has no room for it and for what was promised to others', async () => {
    const soleus = await testSoleus({ runs: false })
    const MB = 1024 ** 2
    const folder = join(soleus.dataFolder, 'inbox', 'uploads')
    const freeBytes = async () => LIMITS.spareBytes + 10 * MB
    const uploads = new ResumableUploads({ folder, freeBytes })
    const product = { ...soleus.product, uploads }
    const requests = tusRequests(async (path, init) => {
      const result = await resumableUpload(product, LOCAL_ATHLETE, new Request(`http://x${path}`, init))
      return result.ok ? result.value : Response.json(result.error)
    })
    expect((await requests.begin(6 * MB, { filename: 'a.zip' })).status).toBe(201)
    expect(await (await requests.begin(5 * MB, { filename: 'b.zip' })).json()).toMatchObject({ kind: 'no-room' })
    expect((await requests.begin(4 * MB, { filename: 'c.zip' })).status).toBe(201)
  })

  it('at its first bytes when it is far too large for what it is, with an outcome that says so', async () => {
    const soleus = await testSoleus({ runs: false })
    const { importId, place } = await begun(soleus, 'film.mp4', LIMITS.activityBytes + 1)
    const first = await tus(soleus).send(place, 0, new Uint8Array(1000).fill(32))
    expect([first.status, await errorOf(first)]).toMatchObject([413, { code: 'too-large', message: /64 MB/ }])
    expect(await rows(soleus)).toMatchObject([
      { import_id: importId, name: 'film.mp4', status: 'failed', reason: 'too-large' },
    ])
    expect(readdirSync(uploadFolder(soleus))).toEqual([`${place.split('/').at(-1)}.json`])
    // Told again, it is still one outcome.
    expect((await tus(soleus).ask(place)).status).toBe(200)
    expect(await rows(soleus)).toHaveLength(1)
    const zip = makeZip([{ name: 'a.fit', bytes: RUN }])
    const archive = await begun(soleus, 'all.zip', LIMITS.activityBytes + 1)
    expect((await tus(soleus).send(archive.place, 0, zip)).status).toBe(204)
  })

  it('without the password once there is one', async () => {
    const soleus = await testSoleus({ runs: false })
    const { place } = await begun(soleus)
    const { setPassword } = await import('../../server/usecases/access.ts')
    await setPassword(soleus.product, 'long enough to remember')
    const tried = [await tus(soleus).begin(1, {}), await tus(soleus).ask(place), await tus(soleus).giveUp(place)]
    expect(tried.map(({ status }) => status)).toEqual([401, 401, 401])
  })
})

it('the folder of uploads is nobody else’s to read, and its time is when bytes last came', async () => {
  const soleus = await testSoleus({ runs: false })
  const { place } = await begun(soleus)
  expect(statSync(uploadFolder(soleus)).mode & 0o777).toBe(0o700)
  utimesSync(join(uploadFolder(soleus), place.split('/').at(-1) ?? ''), 1000, 1000)
  const found = await soleus.product.uploads.find(LOCAL_ATHLETE, place.split('/').at(-1) ?? '')
  expect(found?.touchedAt).toBe(1000)
})

describe('a form for an open import', () => {
  it('sent again under its key, as its answer was lost, is added once', async () => {
    const soleus = await testSoleus()
    const { importId } = await opened(soleus)
    const send = (key: string) => {
      const body = new FormData()
      for (const name of ['a.fit', 'b.fit']) body.append('files', new File([RUN as Uint8Array<ArrayBuffer>], name))
      const init = { method: 'POST', body, headers: { 'Idempotency-Key': key } }
      return soleus.request(`/api/imports/${importId}/files`, init)
    }
    for (const key of ['first form', 'first form', 'another form']) expect((await send(key)).status).toBe(202)
    expect((await send('short')).status).toBe(400)
    await closeImport(soleus.product, LOCAL_ATHLETE, importId)
    const { counts } = await soleus.finished(importId)
    expect(counts).toMatchObject({ total: 4, scored: 1, skipped: 3 })
    expect(readdirSync(join(soleus.dataFolder, 'inbox'))).toEqual([])
  })
})
