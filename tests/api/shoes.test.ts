import { describe, expect, it } from 'vitest'
import { gpxTrack } from '../support/gpx-track.ts'
import { recalculated } from '../support/recalculated.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const road = (day: string) => ({ name: `${day}.gpx`, bytes: gpxTrack({ start: `${day}T07:00:00Z`, minutes: 30 }) })
const loadsOf = async (soleus: TestSoleus): Promise<number[]> =>
  (await soleus.get('/api/activities')).items.map(({ load }: Json) => load.calfKm)

async function withRuns() {
  const soleus = await testSoleus()
  const progress = await soleus.importAll(road('2026-02-20'), road('2026-02-25'))
  const ids = progress.files.map(({ activityIds }: Json) => activityIds[0]) as string[]
  return { soleus, ids, plain: await loadsOf(soleus) }
}

describe('a shoe', () => {
  it('is entered with what it does to the load and how good the evidence is', async () => {
    const soleus = await testSoleus()
    const { status, body } = await soleus.send('POST', '/api/shoes', {
      name: 'Flats',
      kind: 'minimal',
      startMetres: 1000,
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      kind: 'minimal',
      dropMillimetres: null,
      distanceMetres: 1000,
      sessions: 0,
      usualFor: [],
      factors: { run: 1.05, walk: 1.05 },
      evidence: 'weak',
    })
    expect((await soleus.get('/api/shoes')).items).toEqual([body])
  })

  it('usual in a sport from a day on scores again exactly what was run in it since', async () => {
    const { soleus, plain } = await withRuns()
    const usualFor = [{ sport: 'running', from: '2026-02-23' }]
    const { body } = await soleus.send('POST', '/api/shoes', { name: 'Flats', kind: 'minimal', usualFor })
    await recalculated(soleus)
    const [newer, older] = await loadsOf(soleus)
    expect(newer).toBeGreaterThan(1.05 * plain[0]!)
    expect(older).toBe(plain[1])
    const [latest] = (await soleus.get('/api/recalculations')).items
    expect(latest).toMatchObject({ cause: { kind: 'shoe', name: null, action: 'changed' }, total: 1, changed: 1 })
    const { items } = await soleus.get('/api/shoes')
    expect(items[0]).toMatchObject({ sessions: 1, usualFor })
    expect(items[0].distanceMetres).toBeCloseTo(
      (await soleus.get('/api/activities')).items[0].activity.distanceMetres,
      6,
    )
    // Another one from tomorrow on leaves what was scored as it is.
    await soleus.send('POST', '/api/shoes', {
      name: 'New',
      kind: 'usual',
      usualFor: [{ sport: 'running', from: '2026-03-02' }],
    })
    await recalculated(soleus)
    expect(await loadsOf(soleus)).toEqual([newer, older])
    await soleus.send('DELETE', `/api/shoes/${body.id}`)
    await recalculated(soleus)
    expect(await loadsOf(soleus)).toEqual(plain)
  })

  it('is said of an activity, and can be taken back', async () => {
    const { soleus, ids, plain } = await withRuns()
    const { id } = (await soleus.send('POST', '/api/shoes', { name: 'Flats', kind: 'minimal' })).body
    const path = `/api/activities/${ids[0]}`
    const { body } = await soleus.send('PATCH', path, { shoeId: id })
    expect(body).toMatchObject({ shoe: { id, name: 'Flats', isUsual: false } })
    expect(body.load.causes.shoes).toBeGreaterThan(0)
    expect(body.load.calfKm).toBeCloseTo(plain[1]! + body.load.causes.shoes, 9)
    expect((await soleus.get('/api/shoes')).items[0].sessions).toBe(1)
    const back = (await soleus.send('PATCH', path, { shoeId: null })).body
    expect(back).toMatchObject({ shoe: null, load: { calfKm: plain[1] } })
    expect((await soleus.send('PATCH', path, { shoeId: 'nope' })).status).toBe(400)
    expect((await soleus.get('/api/recalculations')).items).toEqual([])
  })

  it('changed scores again what was run in it, and only where that matters', async () => {
    const { soleus, ids, plain } = await withRuns()
    const { id } = (await soleus.send('POST', '/api/shoes', { name: 'Road', kind: 'usual', dropMillimetres: 8 })).body
    await soleus.send('PATCH', `/api/activities/${ids[1]}`, { shoeId: id })
    await soleus.send('PATCH', `/api/shoes/${id}`, { name: 'Road 2', retired: true })
    await recalculated(soleus)
    expect((await soleus.get('/api/recalculations')).items).toEqual([])
    await soleus.send('PATCH', `/api/shoes/${id}`, { dropMillimetres: 0 })
    await recalculated(soleus)
    const [newer, older] = await loadsOf(soleus)
    expect(newer).toBeGreaterThan(plain[0]!)
    expect(older).toBe(plain[1])
    expect((await soleus.get('/api/shoes')).items).toMatchObject([{ name: 'Road 2', retired: true }])
  })

  it('can be what an export calls a shoe, but not against what the athlete said', async () => {
    const { soleus, ids } = await withRuns()
    await soleus.product.store.updateTable('activity').set({ gear: 'Old Pair' }).execute()
    expect((await soleus.get('/api/shoes')).gear).toEqual([{ name: 'Old Pair', sessions: 2 }])
    const mine = (await soleus.send('POST', '/api/shoes', { name: 'Mine', kind: 'usual' })).body
    await soleus.send('PATCH', `/api/activities/${ids[0]}`, { shoeId: mine.id })
    const linked = (await soleus.send('POST', '/api/shoes', { name: 'Pair', kind: 'usual', gear: 'Old Pair' })).body
    expect(linked.sessions).toBe(1)
    expect((await soleus.get('/api/shoes')).gear).toEqual([])
    const unlinked = await soleus.send('PATCH', `/api/shoes/${linked.id}`, { gear: null })
    expect(unlinked.body.sessions).toBe(0)
  })

  it('holds what comes in to its limits', async () => {
    const soleus = await testSoleus()
    const wrong = [
      { kind: 'usual' },
      { name: 'x', kind: 'boot' },
      { name: 'x', kind: 'usual', dropMillimetres: 100 },
      { name: 'x', kind: 'usual', usualFor: [{ sport: 'Running' }] },
      { name: 'x', kind: 'usual', usualFor: [{ sport: 'running', from: '2026-02-30' }] },
      { name: 'x', kind: 'usual', colour: 'red' },
    ]
    for (const said of wrong) expect((await soleus.send('POST', '/api/shoes', said)).status).toBe(400)
    expect((await soleus.send('PATCH', '/api/shoes/nope', { name: 'x' })).status).toBe(404)
    expect((await soleus.send('DELETE', '/api/shoes/nope')).status).toBe(404)
    expect((await soleus.get('/api/shoes')).items).toEqual([])
  })
})
