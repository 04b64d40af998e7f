import { describe, expect, it } from 'vitest'
import { correctActivity } from '../../server/usecases/correct-activity.ts'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import { fitRun } from '../support/fit-run.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const RUN = { name: 'run.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z' }) }
const ride = (day: string) => ({
  name: `${day}.fit`,
  bytes: fitRun({ start: `${day}T08:00:00Z`, sport: 2, power: 200, cadence: 90, speed: 8 }),
})

/** Waits until the runner has scored again what a change of settings concerns. */
async function until(soleus: TestSoleus, path: string, holds: (activity: Json) => boolean): Promise<Json> {
  for (let i = 0; i < 200; i++) {
    const activity = await soleus.get(path)
    if (holds(activity)) return activity
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`${path} was not scored again`)
}

describe('settings', () => {
  it('begin with the reference runner and the zone of the machine', async () => {
    const soleus = await testSoleus()
    expect(await soleus.get('/api/settings')).toEqual({
      heightM: 1.75,
      massKg: null,
      profile: 'weighted',
      units: 'metric',
      weekStart: 0,
      zone: 'Europe/Amsterdam',
      displayName: null,
      sand: 'dry',
      tileAddress: null,
      tileCredit: null,
      country: null,
      ownEmergency: null,
      ownAdvice: null,
      ageBand: null,
      keepsHistory: false,
      quietFromMinute: 21 * 60,
      quietToMinute: 7 * 60,
      startReference: null,
    })
  })

  it('change one by one and stay', async () => {
    const dataFolder = temporaryFolder()
    const first = await testSoleus({ dataFolder })
    const changed = { weekStart: 6, units: 'imperial', zone: 'America/New_York', displayName: 'Ada', massKg: 61.5 }
    expect((await first.send('PUT', '/api/settings', changed)).body).toMatchObject({ ...changed, heightM: 1.75 })
    await first.close()
    const second = await testSoleus({ dataFolder, zone: 'Asia/Tokyo' })
    expect(await second.get('/api/settings')).toMatchObject(changed)
  })

  it.each([
    { heightM: 175 },
    { massKg: 0 },
    { weekStart: 7 },
    { units: 'furlongs' },
    { profile: 'brave' },
    { zone: 'Mars/Olympus' },
    { colour: 'red' },
  ])('refuse %j', async (wrong) => {
    const soleus = await testSoleus()
    expect(await soleus.send('PUT', '/api/settings', wrong)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid' } },
    })
  })
})

describe('a change of the body or the profile', () => {
  it('scores all activities again, days and weeks too', async () => {
    const soleus = await testSoleus()
    const path = `/api/activities/${(await soleus.importAll(RUN)).files[0].activityIds[0]}`
    await soleus.send('PATCH', path, { surface: 'dry_sand', name: 'Beach' })
    const before = await soleus.get(path)
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    const after = await until(soleus, path, (activity) => activity.load.profile === 'evidence')
    expect(after.load.calfKm).toBeLessThan(before.load.calfKm)
    expect(after).toMatchObject({ name: 'Beach', overrides: { surface: 'dry_sand' } })
    await soleus.send('PUT', '/api/settings', { heightM: 1.95 })
    const taller = await until(soleus, path, (activity) => activity.heightM === 1.95)
    expect(taller.load.calfKm).not.toBe(after.load.calfKm)
    await expect
      .poll(async () => (await soleus.get('/api/days?from=2026-02-26&to=2026-02-26')).calfKm[0], { timeout: 20_000 })
      .toBeCloseTo(taller.load.calfKm, 9)
  })

  it('gives the first weight to all days, puts it right at once, and a later one to the days from then on', async () => {
    const soleus = await testSoleus()
    const ids = (await soleus.importAll(ride('2026-02-10'))).files[0].activityIds
    const path = `/api/activities/${ids[0]}`
    expect((await soleus.get(path)).load.calfKm).toBe(0)
    await soleus.send('PUT', '/api/settings', { massKg: 75 })
    const first = await until(soleus, path, (activity) => activity.massKg === 75)
    expect(first.load.calfKm).toBeGreaterThan(0)
    await soleus.send('PUT', '/api/settings', { massKg: 57 })
    await until(soleus, path, (activity) => activity.massKg === 57)
    await soleus.send('PUT', '/api/settings', { massKg: 75 })
    expect(await until(soleus, path, (activity) => activity.massKg === 75)).toEqual(first)
    soleus.setNow(soleus.product.clock() + 2 * 86_400)
    await soleus.send('PUT', '/api/settings', { massKg: 60 })
    const later = (await soleus.importAll(ride('2026-03-03'))).files[0].activityIds
    expect((await soleus.get(`/api/activities/${later[0]}`)).massKg).toBe(60)
    expect(await soleus.get(path)).toEqual({ ...first, nextId: later[0] })
  })

  it('goes on after a restart', async () => {
    const { dataFolder, close, importAll } = await testSoleus()
    const path = `/api/activities/${(await importAll(RUN)).files[0].activityIds[0]}`
    await close()
    const idle = await testSoleus({ dataFolder, runs: false })
    await idle.send('PUT', '/api/settings', { profile: 'evidence' })
    expect((await idle.get(path)).load.profile).toBe('weighted')
    await idle.close()
    const awake = await testSoleus({ dataFolder })
    await until(awake, path, (activity) => activity.load.profile === 'evidence')
  })

  it('leaves the local date alone when only the home zone changes', async () => {
    const soleus = await testSoleus({ zone: 'Pacific/Auckland' })
    const late = { name: 'late.fit', bytes: fitRun({ start: '2026-02-26T20:00:00Z', utcOffsetSeconds: null }) }
    const path = `/api/activities/${(await soleus.importAll(late)).files[0].activityIds[0]}`
    expect(await soleus.get(path)).toMatchObject({ offsetSource: 'athlete', activity: { localDate: '2026-02-27' } })
    await soleus.send('PUT', '/api/settings', { zone: 'America/Los_Angeles', profile: 'evidence' })
    const after = await until(soleus, path, (activity) => activity.load.profile === 'evidence')
    expect(after.activity.localDate).toBe('2026-02-27')
  })
})

describe('a correction under way while settings change', () => {
  it('is scored by the new ones in the end', async () => {
    const soleus = await testSoleus()
    const { product } = soleus
    const { files } = await soleus.importAll(RUN)
    const [id] = files[0].activityIds
    const path = `/api/activities/${id}`
    let isFirst = true
    const score: typeof product.analysis.score = async (...asked) => {
      const scored = await product.analysis.score(...asked)
      if (isFirst) {
        isFirst = false
        await soleus.send('PUT', '/api/settings', { heightM: 1.6 })
        await until(soleus, path, ({ heightM }) => heightM === 1.6)
      }
      return scored
    }
    const samples: typeof product.analysis.samples = (...asked) => product.analysis.samples(...asked)
    const segments: typeof product.analysis.segments = (...asked) => product.analysis.segments(...asked)
    const share: typeof product.analysis.share = (...asked) => product.analysis.share(...asked)
    const slow = { ...product, analysis: { score, samples, segments, share } }
    const corrected = await correctActivity(slow, LOCAL_ATHLETE, { id, patch: { surface: 'dry_sand' } })
    expect(corrected).toMatchObject({ ok: true, value: { overrides: { surface: 'dry_sand' } } })
    const after = await until(soleus, path, ({ heightM }) => heightM === 1.6)
    expect(after).toMatchObject({ overrides: { surface: 'dry_sand' } })
  })
})
