import { describe, expect, it } from 'vitest'
import { gpxTrack } from '../support/gpx-track.ts'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { type Json, testSoleus } from '../support/test-soleus.ts'

const TUESDAY_NOON = Date.parse('2026-03-03T11:00:00Z') / 1000
const sandRun = (day: string) => ({
  name: `beach ${day}.gpx`,
  bytes: gpxTrack({ start: `${day}T07:00:00Z`, minutes: 36, surface: 'sand' }),
})

async function atTheBeach(day = '2026-03-03') {
  const soleus = await testSoleus({ now: TUESDAY_NOON })
  await steadyWeeks(soleus, 10, '2026-03-01')
  expect(await soleus.get('/api/alerts')).toEqual({ items: [] })
  const progress = await soleus.importAll(sandRun(day))
  const [id] = progress.files[0].activityIds as string[]
  const { items } = await soleus.get('/api/alerts')
  const sand = items.find((alert: Json) => alert.rule === 'S2')
  return { soleus, id, items, sand, path: `/api/activities/${id}` }
}

describe('an alert', () => {
  it('follows a sand run at once, with its numbers, its words and its activity', async () => {
    const { soleus, id, sand, path } = await atTheBeach()
    expect(sand).toMatchObject({
      date: '2026-03-03',
      tier: 'high',
      reference: 1,
      referenceDate: null,
      state: 'sent',
      activityIds: [id],
      title: 'More sand than your calves are used to',
      grade: 'D',
    })
    const { load, alerts } = await soleus.get(path)
    expect(sand.ratio).toBeCloseTo(load.sandCalfKm, 9)
    for (const words of [sand.title, sand.why, sand.whatToDo, sand.evidence]) {
      expect(sand.message.split(words)).toHaveLength(2)
    }
    expect(alerts.map((alert: Json) => alert.id)).toContain(sand.id)
    expect((await soleus.get('/api/weeks')).alerts.at(-1)).toContain(sand.id)
  })

  it('is newest day first, and can be asked for by state', async () => {
    const { soleus, items } = await atTheBeach()
    const days = items.map((alert: Json) => alert.date)
    expect(days).toEqual([...days].sort().reverse())
    expect((await soleus.get('/api/alerts?state=new')).items).toEqual(items)
    expect((await soleus.get('/api/alerts?state=past')).items).toEqual([])
    expect((await soleus.send('GET', '/api/alerts?state=loud')).status).toBe(400)
  })

  it('stays read once it was read, whatever is imported after', async () => {
    const { soleus, sand } = await atTheBeach()
    const read = await soleus.send('PATCH', `/api/alerts/${sand.id}`, { state: 'acknowledged' })
    expect(read).toMatchObject({ status: 200, body: { id: sand.id, state: 'acknowledged' } })
    await soleus.send('POST', '/api/activities', {
      date: '2026-03-03',
      sport: 'walking',
      distanceMetres: 500,
      durationSeconds: 500,
    })
    const { items } = await soleus.get('/api/alerts')
    expect(items.find((alert: Json) => alert.id === sand.id).state).toBe('acknowledged')
    expect((await soleus.send('PATCH', `/api/alerts/${sand.id}`, { state: 'new' })).status).toBe(400)
    expect((await soleus.send('PATCH', '/api/alerts/nope', { state: 'acknowledged' })).status).toBe(404)
  })

  it('is withdrawn, not lost, when the ground is put right, and comes back with it', async () => {
    const { soleus, sand, path } = await atTheBeach()
    await soleus.send('PATCH', path, { surface: 'road' })
    const after = (await soleus.get('/api/alerts?state=withdrawn')).items
    expect(after.map((alert: Json) => alert.id)).toContain(sand.id)
    expect((await soleus.get(path)).alerts.filter((alert: Json) => alert.state !== 'withdrawn')).toEqual([])
    expect((await soleus.get('/api/weeks')).alerts.flat()).toEqual([])
    expect(await soleus.send('PATCH', `/api/alerts/${sand.id}`, { state: 'acknowledged' })).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict' } },
    })
    await soleus.send('PATCH', path, { surface: null })
    const again = (await soleus.get('/api/alerts')).items.find((alert: Json) => alert.rule === 'S2')
    expect(again).toMatchObject({ id: sand.id, state: 'new' })
  })

  it('is only a mark in the past when its session was older than 72 hours', async () => {
    const { sand } = await atTheBeach('2026-02-27')
    expect(sand).toMatchObject({ date: '2026-02-27', state: 'past' })
  })

  it('is news up to 72 hours after the end of the session', async () => {
    // The run of Saturday 07:00 to 07:36 UTC is 72 h old on Tuesday at 07:36.
    const soleus = await testSoleus({ now: Date.parse('2026-03-03T07:35:59Z') / 1000 })
    await steadyWeeks(soleus, 10, '2026-02-22')
    await soleus.importAll(sandRun('2026-02-28'))
    expect((await soleus.get('/api/alerts')).items[0].state).toBe('sent')
  })

  it('speaks in the units of the athlete, also when they change', async () => {
    const { soleus, sand } = await atTheBeach()
    await soleus.send('PUT', '/api/settings', { units: 'imperial' })
    const again = (await soleus.get('/api/alerts')).items.find((alert: Json) => alert.id === sand.id)
    expect(again.state).toBe('sent')
    expect(`${sand.why} ${sand.whatToDo}`).toMatch(/\d (km|m) /)
    expect(`${again.why} ${again.whatToDo}`).toMatch(/\d (mi|miles?|yards?|yd|feet|ft) /)
  })

  it('goes with a deleted activity and is the same after it is restored', async () => {
    const { soleus, items, path } = await atTheBeach()
    await soleus.send('DELETE', path)
    expect((await soleus.get('/api/alerts?state=new')).items).toEqual([])
    await soleus.send('POST', `${path}/restore`)
    const again = (await soleus.get('/api/alerts?state=new')).items
    expect(again.map(({ id, ratio }: Json) => ({ id, ratio }))).toEqual(
      items.map(({ id, ratio }: Json) => ({ id, ratio })),
    )
  })
})
