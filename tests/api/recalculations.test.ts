import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ANALYSIS_VERSION } from '../../analysis/version.ts'
import { sha256Of } from '../../server/files/raw-files.ts'
import { rescoreStale, staleActivities } from '../../server/usecases/rescore-stale.ts'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const RUN = { name: 'run.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z' }) }
const BEACH = { name: 'beach.gpx', bytes: gpxTrack({ start: '2026-02-27T08:00:00Z', minutes: 30, surface: 'sand' }) }
const DUNE = { name: 'dune.gpx', bytes: gpxTrack({ start: '2026-02-28T08:00:00Z', minutes: 30, surface: 'sand' }) }
const RIDE = { name: 'ride.fit', bytes: fitRun({ start: '2026-02-25T08:00:00Z', sport: 2, power: 200, cadence: 90 }) }
const FIELDS = ['id', 'createdAt', 'finishedAt', 'cause', 'total', 'done', 'changed', 'failed']

const load = ({ calfKm, causes }: Json) => ({ calfKm, causes })

/** The figures of every activity as the list shows them now, by id. */
async function figures(soleus: TestSoleus): Promise<Map<string, Json>> {
  const { items } = await soleus.get('/api/activities')
  return new Map(items.map((item: Json) => [item.id, load(item.load)]))
}

/** Waits until nothing is worked out anew any more; the last recalculation, if there is one. */
async function settled(soleus: TestSoleus): Promise<Json> {
  for (let i = 0; i < 400; i++) {
    const { items } = await soleus.get('/api/recalculations')
    const jobs = await soleus.product.store.selectFrom('job').selectAll().where('kind', '=', 'rescore').execute()
    if (items.every((item: Json) => item.finishedAt !== null) && jobs.length === 0) {
      return items.length === 0 ? undefined : soleus.get(`/api/recalculations/${items[0].id}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the recalculation did not end')
}

/** Works off one activity of what is out of date, as the runner would. */
async function rescoreOne(soleus: TestSoleus): Promise<string> {
  const [id] = await staleActivities(soleus.product, 'local')
  expect(await rescoreStale(soleus.product, 'local', id!)).toBe(true)
  return id!
}

/** A server whose queue stands still, over the diary of one that filled it. */
async function idleAfter(...files: { name: string; bytes: Uint8Array }[]): Promise<TestSoleus> {
  const dataFolder = temporaryFolder()
  const first = await testSoleus({ dataFolder })
  await first.importAll(...files)
  await first.close()
  return testSoleus({ dataFolder, runs: false })
}

describe('a change of settings', () => {
  it('is told with what it changed, activity by activity, before and after', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(RUN, BEACH, RIDE)
    const before = await figures(soleus)
    expect((await soleus.get('/api/overview')).stale).toBe(0)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    const recalculation = await settled(soleus)
    const after = await figures(soleus)
    expect(Object.keys(recalculation)).toEqual([...FIELDS, 'items'])
    expect(recalculation).toMatchObject({
      createdAt: '2026-03-01T11:00:00.000Z',
      finishedAt: '2026-03-01T11:00:00.000Z',
      cause: { kind: 'settings', changes: [{ setting: 'profile', from: 'weighted', to: 'evidence' }] },
      total: 3,
      done: 3,
      failed: 0,
    })
    // A ride without a weight scores nothing before and after: counted, not listed.
    expect(recalculation.changed).toBe(recalculation.items.length)
    expect(recalculation.items).toMatchObject([{ date: '2026-02-27' }])
    for (const item of recalculation.items) {
      expect(item).toMatchObject({
        before: before.get(item.activityId),
        after: after.get(item.activityId),
        problem: null,
      })
    }
    const { items } = await soleus.get('/api/recalculations')
    expect(items).toEqual([Object.fromEntries(FIELDS.map((field) => [field, recalculation[field]]))])
    expect((await soleus.get('/api/overview')).stale).toBe(0)
  })

  it('that no score rests on is none', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(RUN)
    await soleus.send('PUT', '/api/settings', { weekStart: 3, displayName: 'Ada', zone: 'UTC', heightM: 1.75 })
    expect(await settled(soleus)).toBeUndefined()
  })

  it('of a diary without activities is none either', async () => {
    const soleus = await testSoleus()
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    expect(await settled(soleus)).toBeUndefined()
  })

  it('judges the alerts again when all is done', async () => {
    const soleus = await testSoleus()
    await steadyWeeks(soleus, 10, '2026-02-22')
    await soleus.importAll({
      name: 'dunes.gpx',
      bytes: gpxTrack({ start: '2026-02-28T08:00:00Z', minutes: 40, surface: 'sand' }),
    })
    const alertsNow = async () =>
      (await soleus.get('/api/alerts')).items.map(({ rule, state, ratio }: Json) => [rule, state, ratio])
    const before = await alertsNow()
    expect(before.length).toBeGreaterThan(0)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    await settled(soleus)
    expect(await alertsNow()).not.toEqual(before)
  })
})

describe('how many still wait', () => {
  it('is told from the moment of the change, and goes down one by one', async () => {
    const soleus = await idleAfter(RUN, BEACH)
    const stale = async () => (await soleus.get('/api/overview')).stale
    expect(await stale()).toBe(0)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    expect(await stale()).toBe(2)
    expect((await soleus.get('/api/recalculations')).items).toMatchObject([{ finishedAt: null, total: 2, done: 0 }])
    await rescoreOne(soleus)
    expect(await stale()).toBe(1)
    await rescoreOne(soleus)
    expect(await stale()).toBe(0)
    await soleus.runner.start()
    expect(await settled(soleus)).toMatchObject({ total: 2, done: 2 })
  })
})

describe('a second change while the first is worked at', () => {
  it('is taken into it: before is what was shown before the first', async () => {
    const soleus = await idleAfter(RUN, BEACH)
    const before = await figures(soleus)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    await rescoreOne(soleus)
    await soleus.send('PUT', '/api/settings', { heightM: 1.98 })
    expect((await soleus.get('/api/overview')).stale).toBe(2)
    await soleus.runner.start()
    const recalculation = await settled(soleus)
    const after = await figures(soleus)
    expect((await soleus.get('/api/recalculations')).items).toHaveLength(1)
    expect(recalculation).toMatchObject({ total: 2, done: 2, changed: 2 })
    expect(recalculation.cause.changes).toEqual([
      { setting: 'profile', from: 'weighted', to: 'evidence' },
      { setting: 'heightM', from: 1.75, to: 1.98 },
    ])
    for (const item of recalculation.items) {
      expect(item).toMatchObject({ before: before.get(item.activityId), after: after.get(item.activityId) })
    }
  })

  it('back to where it began leaves nothing to tell', async () => {
    const soleus = await idleAfter(RUN, BEACH)
    const before = await figures(soleus)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    await rescoreOne(soleus)
    await soleus.send('PUT', '/api/settings', { profile: 'weighted' })
    expect((await soleus.get('/api/overview')).stale).toBe(1)
    await soleus.runner.start()
    expect(await settled(soleus)).toBeUndefined()
    expect(await figures(soleus)).toEqual(before)
  })

  it('and a third that goes back to the second keeps what the second had done', async () => {
    const soleus = await idleAfter(BEACH, DUNE)
    const before = await figures(soleus)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    await rescoreOne(soleus)
    await soleus.send('PUT', '/api/settings', { heightM: 1.5 })
    await soleus.send('PUT', '/api/settings', { heightM: 1.75 })
    expect((await soleus.get('/api/overview')).stale).toBe(1)
    await soleus.runner.start()
    const recalculation = await settled(soleus)
    const after = await figures(soleus)
    expect(recalculation).toMatchObject({ total: 2, done: 2, changed: 2 })
    for (const item of recalculation.items) {
      expect(item).toMatchObject({ before: before.get(item.activityId), after: after.get(item.activityId) })
    }
  })

  it('back to what is scored already lets that stand', async () => {
    const soleus = await idleAfter(RUN, BEACH)
    const before = await figures(soleus)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence', heightM: 1.98 })
    const id = await rescoreOne(soleus)
    const after = await figures(soleus)
    await soleus.send('PUT', '/api/settings', { heightM: 1.6 })
    await soleus.send('PUT', '/api/settings', { heightM: 1.98 })
    expect((await soleus.get('/api/overview')).stale).toBe(1)
    await soleus.runner.start()
    const recalculation = await settled(soleus)
    expect(recalculation).toMatchObject({ total: 2, done: 2, changed: 2 })
    const item = recalculation.items.find(({ activityId }: Json) => activityId === id)
    expect(item).toMatchObject({ before: before.get(id), after: after.get(id) })
  })

  it.each(['corrected', 'deleted'])('leaves out what was %s while it waited once more', async (how) => {
    const soleus = await idleAfter(BEACH)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    const id = await rescoreOne(soleus)
    await soleus.send('PUT', '/api/settings', { heightM: 1.98 })
    if (how === 'corrected') await soleus.send('PATCH', `/api/activities/${id}`, { surface: 'wet_sand' })
    else await soleus.send('DELETE', `/api/activities/${id}`)
    await soleus.runner.start()
    expect(await settled(soleus)).toBeUndefined()
  })

  it('leaves out what the athlete corrected in between', async () => {
    const soleus = await idleAfter(BEACH)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    const id = await rescoreOne(soleus)
    await soleus.send('PATCH', `/api/activities/${id}`, { surface: 'wet_sand' })
    const corrected = await figures(soleus)
    await soleus.send('PUT', '/api/settings', { profile: 'weighted', heightM: 1.98 })
    await soleus.runner.start()
    const recalculation = await settled(soleus)
    expect(recalculation.items).toHaveLength(1)
    for (const item of recalculation.items) expect(item.before).toEqual(corrected.get(item.activityId))
  })
})

describe('a correction of one activity', () => {
  it('is no recalculation', async () => {
    const soleus = await testSoleus()
    const [id] = (await soleus.importAll(RUN)).files[0].activityIds
    await soleus.send('PATCH', `/api/activities/${id}`, { surface: 'dry_sand' })
    expect(await settled(soleus)).toBeUndefined()
  })
})

describe('a new version of the analysis', () => {
  it('scores everything again at the next start, by hand too, and tells what it was before', async () => {
    const dataFolder = temporaryFolder()
    const first = await testSoleus({ dataFolder })
    await first.importAll(RUN)
    const entry = { date: '2026-02-20', sport: 'running', distanceMetres: 5000, durationSeconds: 1800 }
    const byHand = (await first.send('POST', '/api/activities', entry)).body
    // As an older version would have left it: half the load.
    const rows = await first.product.store.selectFrom('activity').selectAll().execute()
    for (const row of rows) {
      const was = JSON.parse(row.load_json)
      const load_json = JSON.stringify({ ...was, calfKm: was.calfKm / 2 })
      const change = { load_json, analysis_version: ANALYSIS_VERSION - 1 }
      await first.product.store.updateTable('activity').set(change).where('id', '=', row.id).execute()
    }
    const before = await figures(first)
    await first.close()
    const second = await testSoleus({ dataFolder })
    const recalculation = await settled(second)
    expect(recalculation).toMatchObject({
      cause: { kind: 'version', from: ANALYSIS_VERSION - 1, to: ANALYSIS_VERSION },
      total: 2,
      changed: 2,
    })
    const item = recalculation.items.find(({ activityId }: Json) => activityId === byHand.id)
    expect(item).toMatchObject({ before: before.get(byHand.id), after: load(byHand.load), date: '2026-02-20' })
    await second.close()
    const third = await testSoleus({ dataFolder })
    await settled(third)
    expect((await third.get('/api/recalculations')).items).toHaveLength(1)
  })
})

describe('a process that ends in the middle', () => {
  it('leaves a record that the next one completes', async () => {
    const soleus = await idleAfter(RUN, BEACH)
    const before = await figures(soleus)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence', heightM: 1.98 })
    await rescoreOne(soleus)
    await soleus.close()
    const next = await testSoleus({ dataFolder: soleus.dataFolder })
    const recalculation = await settled(next)
    const after = await figures(next)
    expect(recalculation).toMatchObject({ total: 2, done: 2, changed: 2 })
    for (const item of recalculation.items) {
      expect(item).toMatchObject({ before: before.get(item.activityId), after: after.get(item.activityId) })
    }
  })
})

describe('an activity that cannot be scored again', () => {
  it('keeps its figures, is named with the reason, and is tried again at the next change', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(RUN, BEACH)
    const before = await figures(soleus)
    const rows = await soleus.product.store.selectFrom('activity').select(['id', 'sha256', 'local_day']).execute()
    const beach = rows.find(({ id }) => before.get(id)?.causes.sand > 0)!
    const original = join(soleus.dataFolder, 'originals', beach.sha256!.slice(0, 2), beach.sha256!.slice(2))
    renameSync(original, `${original}.aside`)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    const failed = await settled(soleus)
    expect(failed).toMatchObject({ total: 2, done: 2, failed: 1 })
    const item = failed.items.find(({ activityId }: Json) => activityId === beach.id)
    expect(item).toMatchObject({ before: before.get(beach.id), after: null })
    expect(item.problem).toContain('original is missing or damaged')
    expect((await figures(soleus)).get(beach.id)).toEqual(before.get(beach.id))
    expect((await soleus.get('/api/overview')).stale).toBe(0)
    await soleus.close()

    const again = await testSoleus({ dataFolder: soleus.dataFolder })
    await settled(again)
    expect((await again.get('/api/recalculations')).items).toHaveLength(1)
    renameSync(`${original}.aside`, original)
    await again.send('PUT', '/api/settings', { heightM: 1.98 })
    const second = await settled(again)
    expect(second).toMatchObject({ total: 2, changed: 2, failed: 0 })
    expect(second.items.find(({ activityId }: Json) => activityId === beach.id).before).toEqual(before.get(beach.id))
  })

  it('that no longer reads says why', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(RUN)
    const { store, originals } = soleus.product
    const bytes = Buffer.from('this is not a FIT file any more')
    const sha256 = sha256Of(bytes)
    await originals.put(sha256, bytes)
    const file = {
      sha256,
      athlete_id: 'local',
      bytes: bytes.length,
      name: 'x.fit',
      format: 'fit',
      created_at: 0,
    } as const
    await store.insertInto('raw_file').values(file).execute()
    await store.updateTable('activity').set({ sha256 }).execute()
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    const { items } = await settled(soleus)
    expect(items).toMatchObject([{ after: null, problem: expect.stringContaining('could not be scored again') }])
  })
})

describe('an activity that comes back after a change', () => {
  it.each(['undone', 'imported again'])('is scored with what holds now: %s', async (how) => {
    const soleus = await testSoleus()
    const [id] = (await soleus.importAll(BEACH)).files[0].activityIds
    await soleus.send('DELETE', `/api/activities/${id}`)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    expect(await settled(soleus)).toBeUndefined()
    if (how === 'undone') await soleus.send('POST', `/api/activities/${id}/restore`)
    else await soleus.importAll(BEACH)
    await expect
      .poll(async () => (await soleus.get(`/api/activities/${id}`)).load.profile, { timeout: 10_000 })
      .toBe('evidence')
    expect(await settled(soleus)).toMatchObject({ total: 1, changed: 1, items: [{ activityId: id }] })
  })
})

describe('an unknown recalculation', () => {
  it('is not found', async () => {
    const soleus = await testSoleus()
    expect((await soleus.send('GET', '/api/recalculations/nope')).status).toBe(404)
  })
})
