import { describe, expect, it } from 'vitest'
import { BEACH, beachMap } from '../support/beach-map.ts'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { recalculated } from '../support/recalculated.ts'
import { addMap } from '../support/send-map.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const SHORE = { name: 'shore.gpx', bytes: gpxTrack({ start: '2026-02-27T08:00:00Z' }) }
const SHORT = { name: 'short.gpx', bytes: gpxTrack({ start: '2026-02-26T08:00:00Z', minutes: 5 }) }
const INDOORS = { name: 'indoors.fit', bytes: fitRun({ start: '2026-02-25T08:00:00Z' }) }

const { west, south, east, north } = BEACH
const RING = [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]
const PLACE = { name: 'The beach at home', surface: 'dry_sand', ring: RING }

async function runOf(soleus: TestSoleus, date = '2026-02-27'): Promise<Json> {
  const { items } = await soleus.get(`/api/activities?from=${date}&to=${date}`)
  return soleus.get(`/api/activities/${items[0].id}`)
}

const sandOf = ({ ground }: Json) => ground.filter(({ surface }: Json) => surface.endsWith('sand'))

describe('a favourite place', () => {
  it('is used for runs before and after, those alone that come near it', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(SHORE, SHORT, INDOORS)
    const { status, body: place } = await soleus.send('POST', '/api/places', PLACE)
    expect([status, place]).toEqual([201, { id: place.id, ...PLACE }])
    expect(await recalculated(soleus)).toMatchObject({
      cause: { kind: 'place', name: PLACE.name, action: 'added' },
      total: 1,
      changed: 1,
    })
    const before = await runOf(soleus)
    expect(sandOf(before)).toMatchObject([{ surface: 'dry_sand', source: 'place' }])
    expect(Math.abs(sandOf(before)[0].metres - 2224)).toBeLessThan(40)
    await soleus.importAll({ name: 'later.gpx', bytes: gpxTrack({ start: '2026-02-28T08:00:00Z' }) })
    expect(sandOf(await runOf(soleus, '2026-02-28'))).toEqual(sandOf(before))
    expect(await soleus.get('/api/places')).toEqual({ items: [place] })
  })

  it('goes before the tags of a file and before the maps', async () => {
    const soleus = await testSoleus()
    await addMap(soleus, beachMap())
    await soleus.send('POST', '/api/places', { ...PLACE, surface: 'grass' })
    await soleus.importAll(SHORE, {
      name: 'tagged.gpx',
      bytes: gpxTrack({ start: '2026-02-28T08:00:00Z', surface: 'gravel' }),
    })
    const sources = ({ ground }: Json) => new Map(ground.map(({ surface, source }: Json) => [surface, source]))
    expect(sources(await runOf(soleus)).get('grass')).toBe('place')
    expect(Object.fromEntries(sources(await runOf(soleus, '2026-02-28')))).toEqual({ grass: 'place', gravel: 'file' })
  })

  it('changes: its surface and its ring score again, its name does not', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(SHORE)
    const { body: place } = await soleus.send('POST', '/api/places', PLACE)
    await recalculated(soleus)
    const change = (patch: object) => soleus.send('PATCH', `/api/places/${place.id}`, patch)
    expect((await change({ name: 'The bay' })).body).toEqual({ ...place, name: 'The bay' })
    await recalculated(soleus)
    expect((await soleus.get('/api/recalculations')).items).toHaveLength(1)
    await change({ surface: 'mud' })
    expect(await recalculated(soleus)).toMatchObject({ cause: { kind: 'place', name: 'The bay', action: 'changed' } })
    expect((await runOf(soleus)).ground[0]).toMatchObject({ source: 'unknown' })
    expect((await runOf(soleus)).activity.metresBySurface.mud).toBeGreaterThan(2100)
    await soleus.send('DELETE', `/api/places/${place.id}`)
    expect(await recalculated(soleus)).toMatchObject({ cause: { kind: 'place', name: 'The bay', action: 'removed' } })
    expect((await runOf(soleus)).activity.metresBySurface.mud).toBeUndefined()
    for (const method of ['PATCH', 'DELETE']) {
      expect((await soleus.send(method, `/api/places/${place.id}`, method === 'PATCH' ? {} : undefined)).status).toBe(
        404,
      )
    }
  })

  it.each([
    ['no name', { ...PLACE, name: ' ' }],
    ['a surface there is none of', { ...PLACE, surface: 'lava' }],
    ['a treadmill', { ...PLACE, surface: 'treadmill' }],
    ['two corners', { ...PLACE, ring: RING.slice(0, 2) }],
    ['a line', { ...PLACE, ring: [RING[0], RING[1], RING[0]] }],
    [
      'a country',
      {
        ...PLACE,
        ring: [
          [4, 51],
          [6, 51],
          [6, 53],
          [4, 53],
        ],
      },
    ],
    [
      'a place off the Earth',
      {
        ...PLACE,
        ring: [
          [4, 91],
          [6, 91],
          [6, 92],
        ],
      },
    ],
    ['too many corners', { ...PLACE, ring: Array.from({ length: 501 }, (_, i) => [4 + i / 1e5, 52 + (i % 2) / 1e4]) }],
    ['something else', { ...PLACE, colour: 'red' }],
  ])('cannot be: %s', async (_, wrong) => {
    const soleus = await testSoleus()
    const { status, body } = await soleus.send('POST', '/api/places', wrong)
    expect([status, body.error.code]).toEqual([400, 'invalid'])
    expect(await soleus.get('/api/places')).toEqual({ items: [] })
  })

  it('goes along when all is taken along, and comes back', async () => {
    const first = await testSoleus()
    await first.importAll(SHORE)
    const { body: place } = await first.send('POST', '/api/places', PLACE)
    const { body: zone } = await first.send('POST', '/api/zones', {
      name: 'Home',
      longitude: 4.27,
      latitude: 52.1,
      radiusMetres: 200,
    })
    await first.send('PUT', '/api/settings', { sand: 'wet', tileAddress: 'https://a.example/{z}/{x}/{y}.png' })
    await addMap(first, beachMap())
    await recalculated(first)
    const run = await runOf(first)
    await first.send('PATCH', `/api/activities/${run.id}`, {
      paint: [{ fromMetres: 0, toMetres: 500, surface: 'mud' }],
    })
    const before = await runOf(first)
    const bytes = new Uint8Array(await (await first.request('/api/export')).arrayBuffer())
    const second = await testSoleus()
    const { files } = await second.importAll({ name: 'export.zip', bytes })
    expect(files).toMatchObject([{ status: 'scored', message: expect.stringContaining('Restored') }])
    expect(await second.get('/api/places')).toEqual({ items: [place] })
    expect(await second.get('/api/zones')).toEqual({ items: [zone] })
    expect(await second.get('/api/settings')).toEqual(await first.get('/api/settings'))
    expect(await second.get('/api/maps')).toEqual({ items: [] })
    // What a map said stays in the figures, though the map itself does not come along.
    expect(await recalculated(second)).toEqual(await recalculated(first))
    expect(await runOf(second)).toEqual(before)
  })
})

describe('sand', () => {
  it('that is wet as a rule counts as wet where a place, a file or a map found it, and scores again what hangs on it', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(SHORE, SHORT, INDOORS)
    await addMap(soleus, beachMap())
    await recalculated(soleus)
    const dry = await runOf(soleus)
    await soleus.send('PUT', '/api/settings', { sand: 'wet' })
    expect(await recalculated(soleus)).toMatchObject({
      cause: { kind: 'sand', name: null, action: 'changed' },
      total: 1,
      changed: 1,
    })
    const wet = await runOf(soleus)
    expect(sandOf(wet)).toMatchObject([{ surface: 'wet_sand', source: 'map', metres: sandOf(dry)[0].metres }])
    expect(wet.load.calfKm).toBeLessThan(dry.load.calfKm)
    await soleus.send('PUT', '/api/settings', { sand: 'dry' })
    expect(await recalculated(soleus)).toMatchObject({ cause: { kind: 'sand' } })
    expect((await runOf(soleus)).load).toEqual(dry.load)
  })

  it('of one run is what was said of it, whatever it is as a rule', async () => {
    const soleus = await testSoleus()
    await addMap(soleus, beachMap())
    await soleus.importAll(SHORE)
    const dry = await runOf(soleus)
    const { body: wet } = await soleus.send('PATCH', `/api/activities/${dry.id}`, { sand: 'wet' })
    expect(sandOf(wet)).toMatchObject([{ surface: 'wet_sand' }])
    expect(wet.overrides).toMatchObject({ sand: 'wet' })
    await soleus.send('PUT', '/api/settings', { sand: 'wet' })
    expect(await recalculated(soleus)).toBeUndefined()
    await soleus.send('PUT', '/api/settings', { sand: 'dry' })
    expect((await runOf(soleus)).load).toEqual(wet.load)
    const { body: back } = await soleus.send('PATCH', `/api/activities/${dry.id}`, { sand: null })
    expect(back.load).toEqual(dry.load)
  })
})
