import { describe, expect, it } from 'vitest'
import { gpxTrack } from '../support/gpx-track.ts'
import { addFiles, archive, atRest, control, inboxFiles, openImport, runs, when } from '../support/import-requests.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Json, NOW, testSoleus } from '../support/test-soleus.ts'

describe('an import that stays open', () => {
  it('reads files while more come in, in the order they came, and ends when it is closed', async () => {
    const soleus = await testSoleus()
    const id = await openImport(soleus, 'Old watch of someone@example.com')
    expect(await soleus.get(`/api/imports/${id}`)).toMatchObject({
      state: 'queued',
      receiving: true,
      paused: false,
      finishedAt: null,
      share: null,
      files: [],
    })
    expect(await addFiles(soleus, id, runs(2))).toEqual({ status: 202, body: { importId: id } })
    const first = await when(soleus, id, ({ counts }) => counts.done === 2)
    expect(first).toMatchObject({ state: 'running', receiving: true, share: null, secondsLeft: null })
    expect((await soleus.get('/api/activities')).items).toHaveLength(2)
    await addFiles(soleus, id, runs(2, 2))
    await when(soleus, id, ({ counts }) => counts.done === 4)
    expect(await control(soleus, id, 'close')).toMatchObject({ status: 200, body: { receiving: false } })
    const done = await soleus.finished(id)
    expect(done).toMatchObject({ share: 1, counts: { total: 4, scored: 4 }, finishedAt: '2026-03-01T11:00:00.000Z' })
    expect(done.files.map((file: Json) => file.name)).toEqual(['0.fit', '1.fit', '2.fit', '3.fit'])
    expect(done.title).toContain('Old watch of')
    expect(done.title).not.toContain('@')
    expect(inboxFiles(soleus)).toEqual([])
  })

  it('says nothing in alerts on half a history', async () => {
    const soleus = await testSoleus()
    const id = await openImport(soleus)
    await addFiles(soleus, id, [
      { name: 'beach.gpx', bytes: gpxTrack({ start: '2026-02-28T07:00:00Z', minutes: 60, surface: 'sand' }) },
    ])
    await when(soleus, id, ({ counts }) => counts.done === 1)
    await atRest(soleus, id)
    expect((await soleus.get('/api/days?from=2026-02-28&to=2026-02-28')).sessions).toEqual([1])
    expect((await soleus.product.store.selectFrom('alert').selectAll().execute()).length).toBe(0)
  })

  it('takes no files once it is closed, and closing again changes nothing', async () => {
    const soleus = await testSoleus()
    const id = await openImport(soleus)
    await addFiles(soleus, id, runs(1))
    await control(soleus, id, 'close')
    expect((await control(soleus, id, 'close')).status).toBe(200)
    expect(await addFiles(soleus, id, runs(1, 1))).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
    expect((await soleus.finished(id)).counts.total).toBe(1)
    expect(inboxFiles(soleus)).toEqual([])
    expect(await addFiles(soleus, 'nope', runs(1))).toMatchObject({ status: 404 })
  })

  it('is called after what was in it', async () => {
    const soleus = await testSoleus()
    expect((await soleus.importAll(...runs(1))).title).toBe('0.fit')
    expect((await soleus.importAll(...runs(2, 1))).title).toBe('2 files')
    const id = await openImport(soleus)
    await addFiles(soleus, id, runs(1, 3))
    expect((await control(soleus, id, 'close')).body.title).toBe('3.fit')
  })

  it('is closed by itself an hour after the last file, not earlier', async () => {
    const soleus = await testSoleus()
    const id = await openImport(soleus)
    soleus.setNow(NOW + 3000)
    await addFiles(soleus, id, runs(1))
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
    expect(inboxFiles(second)).toEqual([])
  })

  it('does not begin while it is paused, and is not ended by being closed', async () => {
    const soleus = await testSoleus()
    const id = await openImport(soleus)
    await control(soleus, id, 'pause')
    await addFiles(soleus, id, runs(2))
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
    expect(inboxFiles(soleus)).toEqual([])
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
