import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BEACH, beachMap } from '../support/beach-map.ts'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { concat, makeBlob } from '../support/make-osm-pbf.ts'
import { recalculated } from '../support/recalculated.ts'
import { addMap, mapRead, sendMap } from '../support/send-map.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const SHORE = { name: 'shore.gpx', bytes: gpxTrack({ start: '2026-02-27T08:00:00Z' }) }
const INDOORS = { name: 'indoors.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z' }) }
const RIDE = { name: 'ride.gpx', bytes: gpxTrack({ start: '2026-02-25T08:00:00Z', speed: 7, type: 'cycling' }) }
const FAR = {
  name: 'far.gpx',
  bytes: new TextEncoder().encode(
    new TextDecoder()
      .decode(gpxTrack({ start: '2026-02-24T08:00:00Z', minutes: 10 }))
      .replaceAll('lon="4.27"', 'lon="5.9"'),
  ),
}
const BEACH_METRES = 2224

async function runOf(soleus: TestSoleus, date: string): Promise<Json> {
  const { items } = await soleus.get(`/api/activities?from=${date}&to=${date}`)
  return soleus.get(`/api/activities/${items[0].id}`)
}

const shoreRun = (soleus: TestSoleus) => runOf(soleus, '2026-02-27')

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

/** What was sent is dropped right after the map is told to be ready or failed. */
async function expectNothingWaits({ dataFolder }: TestSoleus): Promise<void> {
  await expect.poll(() => filesBelow(join(dataFolder, 'inbox')), { timeout: 20_000 }).toEqual([])
}

/** Expects a run of which the map knows all: 2.2 km of beach, the rest paved. */
function expectOnTheMap({ activity, ground, knownGroundShare }: Json): void {
  expect(activity.surfaceSource).toBe('map')
  expect(Math.abs(activity.metresBySurface.dry_sand - BEACH_METRES)).toBeLessThan(40)
  expect(ground.slice(0, 2).map(({ surface, source }: Json) => [surface, source])).toEqual([
    ['dry_sand', 'map'],
    ['road', 'map'],
  ])
  expect(knownGroundShare).toBeGreaterThan(0.98)
}

describe('a surface map', () => {
  it('is read in the background, and what was run near it is scored again, that alone, and told', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(SHORE, INDOORS, RIDE, FAR)
    const before = await shoreRun(soleus)
    expect(before).toMatchObject({ ground: [{ surface: 'unknown', source: 'unknown' }], knownGroundShare: 0 })
    const map = await addMap(soleus, beachMap())
    expect(map).toMatchObject({ name: 'beach', state: 'ready', message: null, ways: 2, areas: 1 })
    expect(map.box).toEqual([BEACH.west, 52.09, BEACH.east, 52.15])
    expect(map.bytes).toBe(statSync(join(soleus.dataFolder, 'ground', `${map.id}.map`)).size)
    await expectNothingWaits(soleus)
    expect(filesBelow(join(soleus.dataFolder, 'ground'))).toEqual([`${map.id}.map`])

    const told = await recalculated(soleus)
    expect(told).toMatchObject({ cause: { kind: 'map', name: 'beach', action: 'added' }, total: 1, changed: 1 })
    expect(told.items).toMatchObject([{ activityId: before.id, before: { calfKm: before.load.calfKm } }])
    const after = await shoreRun(soleus)
    expectOnTheMap(after)
    expect(after.load.causes.sand).toBeGreaterThan(1)
    const sum = after.ground.reduce((total: number, { calfKm }: Json) => total + calfKm, 0)
    expect(sum).toBeCloseTo(after.load.calfKm, 9)
    const weeks = await soleus.get('/api/weeks?from=2026-02-23&to=2026-03-01')
    expect(weeks.sandMetres[0]).toBeCloseTo(after.activity.metresBySurface.dry_sand, 6)
    const samples = await soleus.get(`/api/activities/${after.id}/samples`)
    const at = (i: number) => [
      samples.surfaces[samples.columns.surface[i]],
      samples.surfaceSources[samples.columns.surfaceSource[i]],
    ]
    expect(at(Math.round(samples.length * 0.45))).toEqual(['dry_sand', 'map'])
    expect(at(samples.length - 30)).toEqual(['road', 'map'])
  })

  it('serves what is imported after it at once, and after a restart without being read again', async () => {
    const dataFolder = temporaryFolder()
    const first = await testSoleus({ dataFolder })
    const { id } = await addMap(first, beachMap())
    await first.importAll(SHORE)
    expectOnTheMap(await shoreRun(first))
    await first.close()
    const path = join(dataFolder, 'ground', `${id}.map`)
    const { mtimeMs } = statSync(path)
    const second = await testSoleus({ dataFolder })
    expect((await second.get('/api/maps')).items).toMatchObject([{ id, state: 'ready' }])
    const later = { name: 'later.gpx', bytes: gpxTrack({ start: '2026-02-28T08:00:00Z' }) }
    await second.importAll(later)
    expectOnTheMap(await runOf(second, '2026-02-28'))
    expect(statSync(path).mtimeMs).toBe(mtimeMs)
    expect(await recalculated(second)).toBeUndefined()
  })

  it('among activities is told where it belongs, by what is in it', async () => {
    const soleus = await testSoleus()
    const imported = await soleus.importAll({ name: 'coast', bytes: beachMap() })
    expect(imported.files).toMatchObject([{ status: 'skipped', reason: 'unsupported-format' }])
    expect(imported.files[0].message).toContain('soleus surfaces add')
    expect((await soleus.get('/api/maps')).items).toEqual([])
  })

  it('is taken away with what it said', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(SHORE)
    const before = await shoreRun(soleus)
    const { id } = await addMap(soleus, beachMap())
    await recalculated(soleus)
    expect((await soleus.send('DELETE', `/api/maps/${id}`)).body).toEqual({ removed: id })
    expect(await recalculated(soleus)).toMatchObject({
      cause: { kind: 'map', name: 'beach', action: 'removed' },
      total: 1,
      changed: 1,
    })
    const after = await shoreRun(soleus)
    expect([after.load, after.ground]).toEqual([before.load, before.ground])
    expect((await soleus.get('/api/maps')).items).toEqual([])
    expect(filesBelow(join(soleus.dataFolder, 'ground'))).toEqual([])
    expect((await soleus.send('DELETE', `/api/maps/${id}`)).status).toBe(404)
  })

  it('that was added and taken away while scoring went on leaves nothing to tell', async () => {
    const dataFolder = temporaryFolder()
    const first = await testSoleus({ dataFolder })
    await first.importAll(SHORE)
    await first.close()
    const soleus = await testSoleus({ dataFolder })
    const { id } = await addMap(soleus, beachMap())
    await soleus.send('DELETE', `/api/maps/${id}`)
    const told = await recalculated(soleus)
    // Scored again in between or not: it is as if nothing had been, or both are on record.
    const causes = (await soleus.get('/api/recalculations')).items.map(({ cause }: Json) => cause.action)
    expect([[], ['removed', 'added']]).toContainEqual(causes)
    expect(told === undefined || told.cause.action === 'removed').toBe(true)
    expect((await shoreRun(soleus)).activity.surfaceSource).toBe('unknown')
  })

  it('tells of several changes in one when they come together with settings', async () => {
    const dataFolder = temporaryFolder()
    const first = await testSoleus({ dataFolder })
    await first.importAll(SHORE)
    await first.close()
    const idle = await testSoleus({ dataFolder, runs: false })
    await idle.send('PUT', '/api/settings', { profile: 'evidence' })
    await sendMap(idle, beachMap())
    await idle.close()
    const soleus = await testSoleus({ dataFolder })
    await expect.poll(async () => (await shoreRun(soleus)).activity.surfaceSource, { timeout: 20_000 }).toBe('map')
    const told = await recalculated(soleus)
    expect(told.cause).toEqual({
      kind: 'several',
      causes: [
        { kind: 'settings', changes: [{ setting: 'profile', from: 'weighted', to: 'evidence' }] },
        { kind: 'map', name: 'beach', action: 'added' },
      ],
    })
  })

  it('knows GeoJSON too', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(SHORE)
    const { west, south, east, north } = BEACH
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    const feature = {
      type: 'Feature',
      properties: { natural: 'beach' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
    const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] })
    const map = await addMap(soleus, new TextEncoder().encode(text), 'my beach.geojson')
    expect(map).toMatchObject({ name: 'my beach', state: 'ready', ways: 0, areas: 1 })
    await recalculated(soleus)
    expect((await shoreRun(soleus)).ground).toMatchObject([
      { surface: 'dry_sand', source: 'map' },
      { surface: 'unknown' },
    ])
  })
})

describe('a map that cannot be used any more', () => {
  async function withMap() {
    const dataFolder = temporaryFolder()
    const first = await testSoleus({ dataFolder })
    const { id } = await addMap(first, beachMap())
    await first.importAll(SHORE)
    await first.close()
    return { dataFolder, id, path: join(dataFolder, 'ground', `${id}.map`) }
  }

  it.each([
    ['of another layout', (bytes: Buffer) => bytes.writeUInt32LE(99, 4), 'another version'],
    ['damaged', (bytes: Buffer) => bytes.writeUInt32LE(7, 8), 'damaged'],
    ['no map', (bytes: Buffer) => bytes.writeUInt32LE(7, 0), 'no surface map'],
  ])('is left out and says so: %s', async (_, spoil, words) => {
    const { dataFolder, path } = await withMap()
    const bytes = readFileSync(path)
    spoil(bytes)
    writeFileSync(path, bytes)
    const soleus = await testSoleus({ dataFolder })
    await soleus.importAll({ name: 'later.gpx', bytes: gpxTrack({ start: '2026-02-28T08:00:00Z' }) })
    const [map] = (await soleus.get('/api/maps')).items
    expect(map).toMatchObject({ state: 'failed', message: expect.stringContaining(words) })
    expect(await recalculated(soleus)).toMatchObject({ cause: { kind: 'map', action: 'removed' } })
    expect((await shoreRun(soleus)).activity.surfaceSource).toBe('unknown')
  })

  it('is left out when its file is gone', async () => {
    const { dataFolder, path } = await withMap()
    rmSync(path)
    const soleus = await testSoleus({ dataFolder })
    const { id } = await shoreRun(soleus)
    expect((await soleus.request(`/api/activities/${id}/samples`)).status).toBe(200)
    expect((await soleus.get('/api/maps')).items).toMatchObject([{ state: 'failed' }])
    await recalculated(soleus)
    expect((await shoreRun(soleus)).activity.surfaceSource).toBe('unknown')
  })

  it('is left out from the start when an older version of the program made it', async () => {
    const { dataFolder, id } = await withMap()
    const idle = await testSoleus({ dataFolder, runs: false })
    await idle.product.store.updateTable('ground_map').set({ layout_version: 0 }).execute()
    expect((await idle.get('/api/maps')).items).toMatchObject([
      { id, state: 'failed', message: expect.stringContaining('another version of Soleus') },
    ])
    await idle.close()
    const soleus = await testSoleus({ dataFolder })
    await expect.poll(async () => (await shoreRun(soleus)).activity.surfaceSource, { timeout: 20_000 }).toBe('unknown')
  })
})

describe('a map file from a stranger', () => {
  const whole = beachMap()
  const text = (words: string) => new TextEncoder().encode(words)
  it.each([
    ['an empty file', new Uint8Array()],
    ['one cut in the middle', whole.subarray(0, whole.length - 40)],
    [
      'a block that unpacks to more than it says',
      concat([makeBlob('OSMHeader', new Uint8Array(4_000_000), { raw: 10 })]),
    ],
    ['one that says it is a gigabyte', concat([makeBlob('OSMHeader', new Uint8Array(10), { raw: 2 ** 30 })])],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array<number>(200).fill(7))],
    ['JSON that is no map', text('{"type":"Topology"}')],
    ['half of some JSON', text('{"type":"FeatureCollection","features":[')],
    ['a map without ground', text('{"type":"FeatureCollection","features":[]}')],
  ])('ends in one line: %s', async (_, bytes) => {
    const soleus = await testSoleus()
    const map = await addMap(soleus, bytes, 'stranger.osm.pbf')
    expect(map).toMatchObject({ state: 'failed', name: 'stranger', box: null, ways: null })
    expect(map.message).toMatch(/^[A-Z][^\n]{8,200}\.$/)
    expect(filesBelow(join(soleus.dataFolder, 'ground'))).toEqual([])
    await expectNothingWaits(soleus)
    expect((await soleus.send('DELETE', `/api/maps/${map.id}`)).status).toBe(200)
  })

  it('is refused when there is none in the form, or two', async () => {
    const soleus = await testSoleus()
    const form = (...names: string[]) => {
      const data = new FormData()
      for (const name of names) data.append(name, new File(['x'], 'x.osm.pbf'))
      return soleus.request('/api/maps', { method: 'POST', body: data })
    }
    expect((await form()).status).toBe(400)
    expect((await form('files')).status).toBe(400)
    expect((await form('file', 'file')).status).toBe(413)
    expect((await soleus.send('POST', '/api/maps', { file: 'x' })).status).toBe(400)
    expect((await soleus.get('/api/maps')).items).toEqual([])
    await expectNothingWaits(soleus)
  })
})

describe('a process that ends while a map is read', () => {
  async function interrupted(attempts: number) {
    const dataFolder = temporaryFolder()
    const idle = await testSoleus({ dataFolder, runs: false })
    const { id } = (await (await sendMap(idle, beachMap())).json()) as { id: string }
    expect((await idle.get('/api/maps')).items).toMatchObject([{ id, state: 'waiting', box: null }])
    await idle.product.store.updateTable('ground_map').set({ state: 'reading', attempts }).execute()
    await idle.close()
    // What it had written of the packed map, and one that was renamed but not noted.
    mkdirSync(join(dataFolder, 'ground', 'partial'), { recursive: true })
    for (const path of [join('partial', `${id}.map`), `${id}.map`, 'nobodys.map']) {
      writeFileSync(join(dataFolder, 'ground', path), 'half a map')
    }
    return { id, dataFolder }
  }

  it('is made up for at the next start', async () => {
    const { id, dataFolder } = await interrupted(1)
    const soleus = await testSoleus({ dataFolder })
    expect(await mapRead(soleus, id)).toMatchObject({ state: 'ready', ways: 2 })
    await soleus.importAll(SHORE)
    expectOnTheMap(await shoreRun(soleus))
    expect(filesBelow(join(dataFolder, 'ground'))).toEqual([`${id}.map`])
    await expectNothingWaits(soleus)
  })

  it('time and again gives the map up with a word', async () => {
    const { id, dataFolder } = await interrupted(3)
    const soleus = await testSoleus({ dataFolder })
    expect(await mapRead(soleus, id)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('ended 3 times'),
    })
    await expectNothingWaits(soleus)
  })

  it('forgets one that was taken away meanwhile', async () => {
    const { id, dataFolder } = await interrupted(1)
    const idle = await testSoleus({ dataFolder, runs: false })
    await idle.send('DELETE', `/api/maps/${id}`)
    await idle.close()
    const soleus = await testSoleus({ dataFolder })
    await expectNothingWaits(soleus)
    expect(filesBelow(join(dataFolder, 'ground'))).toEqual([])
    expect((await soleus.get('/api/maps')).items).toEqual([])
  })
})

describe('what the maps hold in a box', () => {
  const box = (west: number, south: number, east: number, north: number) =>
    `/api/ground?west=${west}&south=${south}&east=${east}&north=${north}`

  it('is told as ways and areas to be drawn', async () => {
    const soleus = await testSoleus()
    expect(await soleus.get(box(4.2, 52.1, 4.3, 52.14))).toEqual({ ways: [], areas: [], isCut: false })
    await addMap(soleus, beachMap())
    const { west, south, east, north } = BEACH
    expect(await soleus.get(box(4.2, 52.1, 4.3, 52.14))).toEqual({
      ways: [
        { surface: 'road', line: [4.27, 52.09, 4.27, 52.1099] },
        { surface: 'road', line: [4.27, 52.1301, 4.27, 52.15] },
      ],
      areas: [{ surface: 'dry_sand', rings: [[west, south, east, south, east, north, west, north, west, south]] }],
      isCut: false,
    })
    expect(await soleus.get(box(4.2, 52.092, 4.3, 52.1))).toMatchObject({ ways: [{ surface: 'road' }], areas: [] })
    expect(await soleus.get(box(7, 52.1, 7.1, 52.14))).toEqual({ ways: [], areas: [], isCut: false })
  })

  it('has its limits', async () => {
    const soleus = await testSoleus()
    for (const path of [box(4, 52, 3, 53), box(4, 52, 8, 53), '/api/ground', box(4, 52, 4.1, 95)]) {
      expect((await soleus.request(path)).status).toBe(400)
    }
    const line = (i: number) => ({
      type: 'Feature',
      properties: { highway: 'path', ...(i % 2 === 0 ? {} : { surface: 'gravel' }) },
      geometry: {
        type: 'LineString',
        coordinates: [
          [4 + i / 1e5, 52],
          [4 + i / 1e5, 52.001],
        ],
      },
    })
    const features = Array.from({ length: 5000 }, (_, i) => line(i))
    const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
    await addMap(soleus, bytes, 'many.geojson')
    const cut = await soleus.get(box(3.9, 51.9, 4.2, 52.1))
    expect(cut).toMatchObject({ isCut: true, areas: [] })
    expect(cut.ways).toHaveLength(4000)
    // What says nothing about the ground is left out first.
    expect(cut.ways.filter(({ surface }: Json) => surface === 'gravel')).toHaveLength(2500)
  })
})
