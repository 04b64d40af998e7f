import { describe, expect, it } from 'vitest'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const SHORE = {
  name: 'shore.gpx',
  bytes: gpxTrack({ start: '2026-02-27T08:00:00Z', surface: 'sand' }),
}
/** Where SHORE begins, where it is after 2,500 m, and where it ends. */
const START = { longitude: 4.27, latitude: 52.1 }
const MIDDLE = { longitude: 4.27, latitude: 52.1225 }
const END = { longitude: 4.27, latitude: 52.145 }

const METRES_PER_DEGREE = 111_195

interface Place {
  readonly longitude: number
  readonly latitude: number
}

function metres(a: Place, b: Place): number {
  const across = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(across, a.latitude - b.latitude) * METRES_PER_DEGREE
}

async function addZone(soleus: TestSoleus, at: Place, radiusMetres = 300): Promise<Json> {
  const { status, body } = await soleus.send('POST', '/api/zones', { name: 'Home', ...at, radiusMetres })
  if (status !== 201) throw new Error(body.error.message)
  return body
}

async function withRun(): Promise<{ soleus: TestSoleus; id: string }> {
  const soleus = await testSoleus()
  const { files } = await soleus.importAll(SHORE)
  return { soleus, id: files[0].activityIds[0] }
}

async function shared(soleus: TestSoleus, id: string): Promise<{ text: string; segments: Place[][] }> {
  const answer = await soleus.request(`/api/activities/${id}/share.gpx`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/gpx+xml')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="running-2026-02-27.gpx"')
  const text = await answer.text()
  const segments = [...text.matchAll(/<trkseg>([\s\S]*?)<\/trkseg>/g)].map(([, inner]) =>
    [...inner!.matchAll(/lat="([^"]+)" lon="([^"]+)"/g)].map(([, lat, lon]) => ({
      latitude: Number(lat),
      longitude: Number(lon),
    })),
  )
  return { text, segments }
}

describe('a privacy zone', () => {
  it('has its centre moved by chance once, and keeps no trace of where it was set', async () => {
    const dataFolder = temporaryFolder()
    const soleus = await testSoleus({ dataFolder })
    const made = [await addZone(soleus, START), await addZone(soleus, START), await addZone(soleus, START, 1000)]
    for (const zone of made) {
      const moved = metres(zone, START) / zone.radiusMetres
      expect(moved).toBeGreaterThan(0.19)
      expect(moved).toBeLessThan(0.51)
    }
    expect(new Set(made.map(({ longitude }) => longitude)).size).toBe(3)
    expect(await soleus.get('/api/zones')).toEqual({ items: made })
    await soleus.close()
    const again = await testSoleus({ dataFolder })
    expect(await again.get('/api/zones')).toEqual({ items: made })
    expect((await again.send('DELETE', `/api/zones/${made[0].id}`)).body).toEqual({ removed: made[0].id })
    expect(await again.get('/api/zones')).toEqual({ items: made.slice(1) })
    expect((await again.send('DELETE', `/api/zones/${made[0].id}`)).status).toBe(404)
  })

  it.each([
    { radiusMetres: 49 },
    { radiusMetres: 2001 },
    { latitude: 91 },
    { longitude: -181 },
    { name: '' },
    { address: 'Seaside 1' },
  ])('cannot be: %j', async (wrong) => {
    const soleus = await testSoleus()
    const zone = { name: 'Home', ...START, radiusMetres: 300, ...wrong }
    expect((await soleus.send('POST', '/api/zones', zone)).status).toBe(400)
  })
})

describe('a shared track', () => {
  it('without zones is the whole way, and can be read back with its surfaces', async () => {
    const { soleus, id } = await withRun()
    const { segments } = await shared(soleus, id)
    expect(segments.map(({ length }) => length)).toEqual([1801])
    const text = (await shared(soleus, id)).text
    const other = await testSoleus()
    const { files } = await other.importAll({ name: 'shared.gpx', bytes: new TextEncoder().encode(text) })
    const copy = await other.get(`/api/activities/${files[0].activityIds[0]}`)
    const original = await soleus.get(`/api/activities/${id}`)
    expect(copy.load.calfKm).toBeCloseTo(original.load.calfKm, 3)
    expect(copy.ground).toMatchObject([{ surface: 'dry_sand', source: 'file' }])
  })

  it('says what was painted, so that wet sand and mud come back as what they are', async () => {
    const { soleus, id } = await withRun()
    const paint = ['wet_sand', 'mud', 'soft_snow', 'trail', 'track'].map((surface, i) => {
      return { fromMetres: i * 1000, toMetres: i * 1000 + 1000, surface }
    })
    await soleus.send('PATCH', `/api/activities/${id}`, { paint })
    const { text } = await shared(soleus, id)
    const other = await testSoleus()
    const { files } = await other.importAll({ name: 'shared.gpx', bytes: new TextEncoder().encode(text) })
    const copy = await other.get(`/api/activities/${files[0].activityIds[0]}`)
    for (const { surface } of paint) expect(Math.abs(copy.activity.metresBySurface[surface] - 1000)).toBeLessThan(5)
  })

  it('loses both ends that lie in a zone, and the load stays that of the whole', async () => {
    const { soleus, id } = await withRun()
    const before = await soleus.get(`/api/activities/${id}`)
    const zones = [await addZone(soleus, START), await addZone(soleus, END, 500)]
    const { segments } = await shared(soleus, id)
    expect(segments).toHaveLength(1)
    for (const place of segments[0]!) {
      for (const zone of zones) expect(metres(place, zone)).toBeGreaterThan(zone.radiusMetres - 1)
    }
    const ends = [metres(segments[0]![0]!, START), metres(segments[0]!.at(-1)!, END)]
    // The centre was moved by half the radius at most, so at least as much is hidden around where it was set.
    expect(ends[0]).toBeGreaterThan(149)
    expect(ends[0]).toBeLessThan(451)
    expect(ends[1]).toBeGreaterThan(249)
    expect(ends[1]).toBeLessThan(751)
    expect(await soleus.get(`/api/activities/${id}`)).toEqual(before)
    const { items } = await soleus.get('/api/recalculations')
    expect(items).toEqual([])
  })

  it('is divided where it passes through a zone', async () => {
    const { soleus, id } = await withRun()
    const zone = await addZone(soleus, MIDDLE)
    const { segments } = await shared(soleus, id)
    expect(segments).toHaveLength(2)
    for (const place of segments.flat()) expect(metres(place, zone)).toBeGreaterThan(299)
  })

  it('crosses no zone between two places that lie far apart', async () => {
    const soleus = await testSoleus()
    const sparse = new TextDecoder()
      .decode(gpxTrack({ start: '2026-02-27T08:00:00Z' }))
      .split('\n')
      .filter((_, i) => i % 300 === 0 || i === 1800)
    const bytes = new TextEncoder().encode(sparse.join('\n'))
    const { files } = await soleus.importAll({ name: 'sparse.gpx', bytes })
    // Halfway between the third and the fourth of its places, 833 m apart.
    await addZone(soleus, { longitude: 4.27, latitude: 52.1 + (2.5 * 300 * 10) / 3.6 / METRES_PER_DEGREE }, 200)
    const { segments } = await shared(soleus, files[0].activityIds[0])
    expect(segments.length).toBe(2)
  })

  it('is refused when nothing of it is left, or never was', async () => {
    const { soleus, id } = await withRun()
    for (const latitude of [52.1, 52.115, 52.13, 52.145]) await addZone(soleus, { longitude: 4.27, latitude }, 2000)
    const answer = await soleus.send('GET', `/api/activities/${id}/share.gpx`)
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
    const indoors = await soleus.importAll({ name: 'in.fit', bytes: fitRun({ start: '2026-02-20T08:00:00Z' }) })
    expect((await soleus.send('GET', `/api/activities/${indoors.files[0].activityIds[0]}/share.gpx`)).status).toBe(409)
    expect((await soleus.send('GET', '/api/activities/nope/share.gpx')).status).toBe(404)
  })

  it('names nobody and tells no pulse', async () => {
    const soleus = await testSoleus()
    await soleus.send('PUT', '/api/settings', { displayName: 'Zoë Strand' })
    const text = new TextDecoder()
      .decode(gpxTrack({ start: '2026-02-27T08:00:00Z' }))
      .replace('<trk>', '<metadata><author><name>Zoë Strand</name></author></metadata><trk><name>Home to Zoë</name>')
      .replaceAll(
        '</trkpt>',
        '<extensions><TrackPointExtension><hr>151</hr><cad>84</cad></TrackPointExtension></extensions></trkpt>',
      )
    const { files } = await soleus.importAll({ name: 'zoe.gpx', bytes: new TextEncoder().encode(text) })
    const gpx = (await shared(soleus, files[0].activityIds[0])).text
    expect(/Zo|Strand|hr>|cad>|author|<name>/.exec(gpx)).toBeNull()
    for (const kept of ['<type>running</type>', '<time>2026-02-27T08:00:00Z</time>', '<ele>3.0</ele>']) {
      expect(gpx.includes(kept)).toBe(true)
    }
  })
})
