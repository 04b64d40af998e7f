import { describe, expect, it } from 'vitest'
import { gpxTrack } from '../support/gpx-track.ts'
import { lapRun } from '../support/lap-run.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const RUN = { name: 'run.gpx', bytes: gpxTrack({ start: '2026-02-27T08:00:00Z' }) }
/** Without altitude, as a treadmill leaves it. */
const BELT = {
  name: 'belt.gpx',
  bytes: new TextEncoder().encode(new TextDecoder().decode(RUN.bytes).replaceAll('<ele>3</ele>', '')),
}

async function withFile(file: { name: string; bytes: Uint8Array }) {
  const soleus = await testSoleus()
  const { files } = await soleus.importAll(file)
  const path = `/api/activities/${files[0].activityIds[0]}`
  const patch = async (body: object): Promise<Json> => (await soleus.send('PATCH', path, body)).body
  return { soleus, path, patch, before: await soleus.get(path) }
}

async function weekOf(soleus: TestSoleus): Promise<Json> {
  return soleus.get('/api/weeks?from=2026-02-23&to=2026-03-01')
}

const metresOf = ({ ground }: Json, surface: string) => ground.find((row: Json) => row.surface === surface)?.metres ?? 0

describe('paint', () => {
  it('lies where it was put, counts at once, and comes off again', async () => {
    const { soleus, patch, before } = await withFile(RUN)
    const paint = [
      { fromMetres: 0, toMetres: 2000, surface: 'dry_sand' },
      { fromMetres: 1000, toMetres: 1500, surface: 'wet_sand' },
      { fromMetres: 1800, toMetres: 2000, surface: null },
    ]
    const after = await patch({ paint })
    expect(after.overrides).toMatchObject({ paint, sand: null, inclineSteps: [], distanceMetres: null })
    expect(metresOf(after, 'dry_sand')).toBeCloseTo(1300, -1)
    expect(metresOf(after, 'wet_sand')).toBeCloseTo(500, -1)
    expect(after.ground.map(({ source }: Json) => source).sort()).toEqual(['set', 'set', 'unknown'])
    expect(after.knownGroundShare).toBeCloseTo(1800 / 5000, 2)
    const sum = after.ground.reduce((total: number, { calfKm }: Json) => total + calfKm, 0)
    expect(sum).toBeCloseTo(after.load.calfKm, 9)
    expect(after.load.calfKm).toBeGreaterThan(before.load.calfKm + 1)
    const week = await weekOf(soleus)
    expect(week.calfKm[0]).toBeCloseTo(after.load.calfKm, 9)
    expect(week.sandMetres[0]).toBeCloseTo(metresOf(after, 'dry_sand') + metresOf(after, 'wet_sand'), 6)
    for (const none of [[], null]) {
      await patch({ paint })
      expect(await patch({ paint: none })).toEqual(before)
    }
  })

  it('goes on lying after other corrections, and after all is scored again', async () => {
    const { soleus, path, patch } = await withFile(RUN)
    const painted = await patch({ paint: [{ fromMetres: 0, toMetres: 1000, surface: 'mud' }] })
    expect(metresOf(await patch({ name: 'Bog' }), 'mud')).toBe(metresOf(painted, 'mud'))
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    await expect.poll(async () => (await soleus.get(path)).load.profile, { timeout: 20_000 }).toBe('evidence')
    expect(metresOf(await soleus.get(path), 'mud')).toBe(metresOf(painted, 'mud'))
  })

  it.each([
    { paint: Array.from({ length: 201 }, (_, i) => ({ fromMetres: i, toMetres: i + 1, surface: 'mud' })) },
    { paint: [{ fromMetres: 5, toMetres: 5, surface: 'mud' }] },
    { paint: [{ fromMetres: -1, toMetres: 5, surface: 'mud' }] },
    { paint: [{ fromMetres: 0, toMetres: 2_000_000, surface: 'mud' }] },
    { paint: [{ fromMetres: 0, toMetres: 5, surface: 'lava' }] },
    { paint: [{ fromMetres: 0, toMetres: 5 }] },
    { sand: 'damp' },
    { inclineSteps: [{ seconds: 60, grade: 0.46 }] },
    { inclineSteps: [{ seconds: 0, grade: 0.1 }] },
    { inclineSteps: Array.from({ length: 61 }, () => ({ seconds: 60, grade: 0.01 })) },
    { distanceMetres: 0 },
    { distanceMetres: 1e7 },
  ])('and what is like it has its limits: %#', async (wrong) => {
    const { soleus, path, before } = await withFile(RUN)
    expect((await soleus.send('PATCH', path, wrong)).status).toBe(400)
    expect(await soleus.get(path)).toEqual(before)
  })
})

describe('a treadmill', () => {
  it('is as steep as was said, in steps, and as long', async () => {
    const { patch, before } = await withFile(BELT)
    const steps = [
      { seconds: 600, grade: 0 },
      { seconds: 600, grade: 0.06 },
    ]
    const steep = await patch({ inclineSteps: steps })
    // Twenty minutes at 10 km/h and 6 %: the last step holds to the end.
    expect(Math.abs(steep.activity.ascentMetres - 200)).toBeLessThan(1)
    expect(steep.load.causes.climb).toBeGreaterThan(0.5)
    expect(steep.overrides.inclineSteps).toEqual(steps)
    expect(await patch({ inclineSteps: null })).toEqual(before)
    const longer = await patch({ distanceMetres: 6000 })
    expect(longer.activity.distanceMetres).toBeCloseTo(6000, 6)
    expect(longer.load.calfKm).toBeGreaterThan(before.load.calfKm)
    expect(await patch({ distanceMetres: null })).toEqual(before)
  })
})

describe('a suggestion', () => {
  it('is raised by a name that speaks of sand, until something is said of the ground', async () => {
    const { patch, before } = await withFile(RUN)
    expect(before.suggestion).toBeNull()
    const named = await patch({ name: 'Strandlauf am Abend' })
    expect(named.suggestion).toEqual({ surface: 'dry_sand', word: 'Strandlauf', laps: [] })
    expect(named.load).toEqual(before.load)
    expect((await patch({ surface: 'road' })).suggestion).toBeNull()
    expect((await patch({ surface: null })).suggestion).not.toBeNull()
    expect((await patch({ paint: [{ fromMetres: 0, toMetres: 100, surface: 'grass' }] })).suggestion).toBeNull()
  })

  it('names the laps whose names speak of sand, before the name of the session', async () => {
    const laps = [{ minutes: 5, name: 'Prom' }, { minutes: 5, name: 'On the sand' }, { minutes: 5 }]
    const { before, patch } = await withFile({ name: 'laps.tcx', bytes: lapRun('2026-02-27T08:00:00Z', laps) })
    expect(before.laps.map(({ name }: Json) => name)).toEqual(['Prom', 'On the sand', null])
    expect(before.suggestion).toEqual({ surface: 'dry_sand', word: 'sand', laps: [1] })
    expect((await patch({ name: 'Beach run' })).suggestion).toEqual(before.suggestion)
  })

  it('is not raised where sand is known', async () => {
    const { patch } = await withFile({
      name: 'sand.gpx',
      bytes: gpxTrack({ start: '2026-02-27T08:00:00Z', surface: 'sand' }),
    })
    expect((await patch({ name: 'Beach run' })).suggestion).toBeNull()
  })
})

describe('a session that was entered by hand', () => {
  it('has no course to paint', async () => {
    const soleus = await testSoleus()
    const entry = { date: '2026-02-27', sport: 'running', distanceMetres: 5000, durationSeconds: 1800 }
    const { body } = await soleus.send('POST', '/api/activities', entry)
    expect(body).toMatchObject({ ground: [], laps: [], knownGroundShare: null, suggestion: null })
    for (const patch of [
      { paint: [{ fromMetres: 0, toMetres: 100, surface: 'mud' }] },
      { inclineSteps: [{ seconds: 60, grade: 0.1 }] },
      { distanceMetres: 4000 },
      { sand: 'wet' },
    ]) {
      const answer = await soleus.send('PATCH', `/api/activities/${body.id}`, patch)
      expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } })
    }
    expect((await soleus.send('PATCH', `/api/activities/${body.id}`, { paint: [], sand: null })).status).toBe(200)
  })
})
