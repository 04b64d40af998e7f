import { describe, expect, it } from 'vitest'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { SAME, scoreOfSegments, segmentsOfActivity } from '../support/segments-of-activity.ts'
import { type Json, testSoleus } from '../support/test-soleus.ts'

const run = (day: string, shape: Partial<Parameters<typeof fitRun>[0]> = {}) => ({
  name: `${day}.fit`,
  bytes: fitRun({ start: `${day}T08:00:00Z`, ...shape }),
})

async function withRun(...files: readonly { name: string; bytes: Uint8Array }[]) {
  const soleus = await testSoleus()
  const progress = await soleus.importAll(...(files.length > 0 ? files : [run('2026-02-26')]))
  const ids: string[] = progress.files.flatMap((file: Json) => file.activityIds)
  return { soleus, ids, path: `/api/activities/${ids[0]}` }
}

describe('the list', () => {
  it('is newest first, between two dates, inclusive, up to a limit', async () => {
    const { soleus } = await withRun(run('2026-02-24'), run('2026-02-27'), run('2026-02-25'), run('2026-02-26'))
    const dates = async (query: string) =>
      (await soleus.get(`/api/activities${query}`)).items.map((item: Json) => item.activity.localDate)
    expect(await dates('')).toEqual(['2026-02-27', '2026-02-26', '2026-02-25', '2026-02-24'])
    expect(await dates('?from=2026-02-25&to=2026-02-26')).toEqual(['2026-02-26', '2026-02-25'])
    expect(await dates('?from=2026-02-26')).toEqual(['2026-02-27', '2026-02-26'])
    expect(await dates('?to=2026-02-24')).toEqual(['2026-02-24'])
    expect(await dates('?limit=1')).toEqual(['2026-02-27'])
    expect(await dates('?from=2026-02-24&to=2026-02-26&limit=2')).toEqual(['2026-02-26', '2026-02-25'])
  })

  it.each(['?from=yesterday', '?from=2026-02-30', '?from=2026-03-02&to=2026-03-01', '?limit=0', '?limit=ten'])(
    'refuses %s',
    async (query) => {
      const { soleus } = await withRun()
      expect(await soleus.send('GET', `/api/activities${query}`)).toMatchObject({
        status: 400,
        body: { error: { code: 'invalid' } },
      })
    },
  )
})

describe('an activity', () => {
  it('is shown with everything its page needs', async () => {
    const { soleus, path, ids } = await withRun(run('2026-02-26'), run('2026-02-25'), run('2026-02-27'))
    const shown = await soleus.get(path)
    expect(shown).toMatchObject({
      id: ids[0],
      excluded: false,
      duplicateOf: null,
      manual: false,
      overrides: { sport: null, surface: null, cadenceUnit: null, utcOffsetSeconds: null },
      heightM: 1.75,
      massKg: null,
      alerts: [],
      cadenceUnit: 'per-leg',
      offsetSource: 'file',
      knownSurfaceShare: 0,
      previousId: ids[1],
      nextId: ids[2],
    })
    expect(shown.splits).toHaveLength(5)
    expect(shown.splitsMiles).toHaveLength(4)
    expect(shown.splitsMiles[0].metres).toBeCloseTo(1609.344, 6)
    for (const splits of [shown.splits, shown.splitsMiles]) {
      const loads = splits.map((split: Json) => split.calfKm)
      expect(loads.reduce((a: number, b: number) => a + b)).toBeCloseTo(shown.load.calfKm, 9)
    }
    const causes = Object.values(shown.load.causes as Record<string, number>)
    expect(causes.reduce((a, b) => a + b)).toBeCloseTo(shown.load.calfKm, 9)
  })

  it('gives its samples as columns of one length that add up to its load', async () => {
    const { soleus, path } = await withRun()
    const { load } = await soleus.get(path)
    const samples = await soleus.get(`${path}/samples`)
    const columns = [...Object.values(samples.columns), ...Object.values(samples.causes)] as number[][]
    expect(columns.every((column) => column.length === samples.length)).toBe(true)
    expect(samples.columns.latitude[0]).toBeNull()
    expect(samples.columns.time.at(-1)).toBe(1800)
    expect(samples.surfaces[samples.columns.surface[10]]).toBe('unknown')
    const total = (Object.values(samples.causes) as number[][]).flat().reduce((a, b) => a + b)
    expect(total).toBeCloseTo(load.calfKm, 4)
  })

  it('gives the segments it was scored as, which `soleus segments` scores alike to the last digit', async () => {
    const { soleus, path } = await withRun()
    const { load, id } = await soleus.get(path)
    const lines = await segmentsOfActivity(soleus.request, id)
    expect(lines).toHaveLength(1800)
    const { calfKm, muscle, tendon } = await scoreOfSegments(lines)
    expect(Math.abs(calfKm / load.calfKm - 1)).toBeLessThan(SAME)
    expect(Math.abs(muscle / load.muscle - 1)).toBeLessThan(SAME)
    expect(Math.abs(tendon / load.tendon - 1)).toBeLessThan(SAME)
    expect(lines[0]).toMatchObject({ kind: 'run', surface: 'unknown', surfaceSource: 'unknown', fromMetres: 0 })
    expect(lines.every((line, i) => i === 0 || line.fromMetres === lines[i - 1]?.toMetres)).toBe(true)
  })

  it('gives its original back byte for byte', async () => {
    const file = run('2026-02-26')
    const { soleus, path } = await withRun({ name: 'my "first" run é.fit', bytes: file.bytes })
    const response = await soleus.request(`${path}/original`)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(file.bytes)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('my "first" run é.fit')}`,
    )
  })

  it.each(['', '/samples', '/segments.ndjson', '/original'])('that is none is not found (%s)', async (part) => {
    const { soleus } = await withRun()
    expect((await soleus.send('GET', `/api/activities/nope${part}`)).status).toBe(404)
  })
})

describe('a correction', () => {
  it('renames, and takes the name away again', async () => {
    const { soleus, path } = await withRun()
    expect((await soleus.send('PATCH', path, { name: '  Along the canal ' })).body.name).toBe('Along the canal')
    expect((await soleus.send('PATCH', path, { name: null })).body.name).toBeNull()
  })

  it('of the surface scores again from the original, and can be undone', async () => {
    const { soleus, path } = await withRun()
    const before = await soleus.get(path)
    const sand = (await soleus.send('PATCH', path, { surface: 'dry_sand' })).body
    expect(sand.load.calfKm).toBeGreaterThan(1.5 * before.load.calfKm)
    expect(sand.load.sandCalfKm).toBeCloseTo(sand.load.calfKm, 9)
    expect(sand.activity).toMatchObject({ surfaceSource: 'set' })
    expect(sand.activity.metresBySurface.dry_sand).toBeCloseTo(5000, 0)
    expect(sand.overrides.surface).toBe('dry_sand')
    const week = await soleus.get('/api/weeks?from=2026-02-26&to=2026-02-26')
    expect(week.calfKm[0]).toBeCloseTo(sand.load.calfKm, 9)
    expect(week.sandMetres[0]).toBeCloseTo(5000, 0)
    const undone = (await soleus.send('PATCH', path, { surface: null })).body
    expect(undone.load).toEqual(before.load)
  })

  it('of the sport, the cadence and the clock is kept and shown', async () => {
    const { soleus, path } = await withRun()
    const before = await soleus.get(path)
    const walked = (await soleus.send('PATCH', path, { sport: 'walking' })).body
    expect(walked.activity.sport).toBe('walking')
    const swum = (await soleus.send('PATCH', path, { sport: 'swimming' })).body
    expect(swum.load.calfKm).toBe(0)
    expect((await soleus.get('/api/weeks')).sessions.at(-1)).toBe(0)
    await soleus.send('PATCH', path, { sport: null })
    const steps = (await soleus.send('PATCH', path, { cadenceUnit: 'steps' })).body
    expect(steps.activity.meanCadenceSpm).toBeCloseTo(82, 0)
    expect(steps.cadenceUnit).toBe('steps')
    const moved = (await soleus.send('PATCH', path, { cadenceUnit: null, utcOffsetSeconds: -50_400 })).body
    expect(moved.activity.localDate).toBe('2026-02-25')
    expect(moved.activity.meanCadenceSpm).toBeCloseTo(before.activity.meanCadenceSpm, 9)
  })

  it('leaves an excluded activity out of the weeks but not out of the list', async () => {
    const { soleus, path } = await withRun()
    const excluded = (await soleus.send('PATCH', path, { excluded: true })).body
    expect(excluded.excluded).toBe(true)
    expect((await soleus.get('/api/overview')).state).toBe('empty')
    expect((await soleus.get('/api/activities')).items).toHaveLength(1)
    await soleus.send('PATCH', path, { excluded: false })
    expect((await soleus.get('/api/overview')).state).toBe('cold-start')
  })

  it.each([
    { surface: 'lava' },
    { sport: 'Running!' },
    { cadenceUnit: 'rpm' },
    { utcOffsetSeconds: 90_000 },
    { calfKm: 3 },
    { duplicateOf: 'another' },
    'not an object',
  ])('of %j is refused', async (patch) => {
    const { soleus, path } = await withRun()
    expect(await soleus.send('PATCH', path, patch)).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } })
  })
})

describe('deleting', () => {
  it('takes an activity out everywhere and can be undone', async () => {
    const { soleus, path, ids } = await withRun()
    const before = await soleus.get(path)
    expect(await soleus.send('DELETE', path)).toEqual({ status: 200, body: { deleted: ids[0] } })
    expect((await soleus.send('GET', path)).status).toBe(404)
    expect((await soleus.send('GET', `${path}/samples`)).status).toBe(404)
    expect((await soleus.send('PATCH', path, { name: 'x' })).status).toBe(404)
    expect((await soleus.send('DELETE', path)).status).toBe(404)
    expect((await soleus.get('/api/overview')).state).toBe('empty')
    expect((await soleus.send('POST', `${path}/restore`)).body).toEqual(before)
    expect((await soleus.get('/api/overview')).last7CalfKm).toBeCloseTo(before.load.calfKm, 9)
    expect((await soleus.send('POST', '/api/activities/nope/restore')).status).toBe(404)
  })
})

describe('an entry by hand', () => {
  const entry = { date: '2026-02-20', sport: 'running', distanceMetres: 10_000, durationSeconds: 3600 }

  it('is scored as the segments are: an easy flat 10 km reads 10', async () => {
    const soleus = await testSoleus()
    const { status, body } = await soleus.send('POST', '/api/activities', { ...entry, name: 'Club run' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: 'Club run', manual: true, file: null, splits: [], splitsMiles: [] })
    expect(body.activity).toMatchObject({ sport: 'running', localDate: '2026-02-20', startedAt: null, records: 0 })
    expect(body.load.calfKm).toBeCloseTo(10, 9)
    expect(body.load.causes.flat).toBeCloseTo(10, 9)
    expect(body.issues.map((issue: Json) => issue.id)).toContain('entered-by-hand')
    expect((await soleus.get('/api/days?from=2026-02-20&to=2026-02-20')).calfKm[0]).toBeCloseTo(10, 9)
    expect((await soleus.send('GET', `/api/activities/${body.id}/samples`)).status).toBe(404)
  })

  it('counts its climb half up and half down, and its ground', async () => {
    const soleus = await testSoleus()
    const { body } = await soleus.send('POST', '/api/activities', { ...entry, ascentMetres: 500, surface: 'dry_sand' })
    expect(body.load.causes.climb).toBeGreaterThan(1)
    expect(body.load.causes.sand).toBeGreaterThan(1)
    expect(body.load.sandCalfKm).toBe(body.load.calfKm)
    const road = (await soleus.send('PATCH', `/api/activities/${body.id}`, { surface: 'road' })).body
    expect(road.load.causes.sand).toBe(0)
  })

  it('takes the incline of a treadmill, and not an ascent beside it', async () => {
    const soleus = await testSoleus()
    const belt = { ...entry, surface: 'treadmill', grade: 0.06 }
    const { status, body } = await soleus.send('POST', '/api/activities', belt)
    expect(status).toBe(201)
    expect(body.activity.ascentMetres).toBeCloseTo(600, 9)
    const flat = (await soleus.send('POST', '/api/activities', { ...entry, surface: 'treadmill' })).body
    expect(body.load.causes.climb).toBeGreaterThan(1)
    expect(body.load.calfKm).toBeGreaterThan(flat.load.calfKm)
    for (const wrong of [
      { ...belt, ascentMetres: 100 },
      { ...belt, grade: 0.5 },
    ]) {
      expect((await soleus.send('POST', '/api/activities', wrong)).status).toBe(400)
    }
  })

  it('of a ride needs watts, cadence and weight, and of stairs their steps', async () => {
    const soleus = await testSoleus()
    const ride = { date: '2026-02-20', sport: 'cycling', distanceMetres: 30_000, durationSeconds: 3600 }
    const bare = (await soleus.send('POST', '/api/activities', ride)).body
    expect(bare.load.calfKm).toBe(0)
    expect(bare.issues.map((issue: Json) => issue.id)).toContain('not-scored')
    await soleus.send('PUT', '/api/settings', { massKg: 75 })
    const full = (await soleus.send('POST', '/api/activities', { ...ride, averageWatts: 200, cadenceRpm: 90 })).body
    expect(full.load.calfKm).toBeGreaterThan(0)
    const stairs = { date: '2026-02-20', sport: 'stairs', distanceMetres: 0, durationSeconds: 600, steps: 4137 }
    // 4137 steps are 1.6927 calf-km in the reference vectors.
    expect((await soleus.send('POST', '/api/activities', stairs)).body.load.calfKm).toBeCloseTo(1.6927389143741638, 9)
  })

  it.each([
    { ...entry, date: '2026-02-30' },
    { ...entry, distanceMetres: -1 },
    { ...entry, durationSeconds: 0 },
    { ...entry, sport: 'juggling' },
    { ...entry, distanceMetres: 1_000_000, durationSeconds: 1 },
    { date: '2026-02-20' },
  ])('is refused: %j', async (wrong) => {
    const soleus = await testSoleus()
    const { status, body } = await soleus.send('POST', '/api/activities', wrong)
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'invalid' })
  })
})

describe('a file with a place and no clock', () => {
  it('takes the clock of the place, not of the server', async () => {
    // 23:30 UTC is past midnight at the beach of Scheveningen.
    const { soleus, path } = await withRun({
      name: 'late.gpx',
      bytes: gpxTrack({ start: '2026-02-26T23:30:00Z', minutes: 5 }),
    })
    expect(await soleus.get(path)).toMatchObject({ offsetSource: 'place', activity: { localDate: '2026-02-27' } })
  })
})
