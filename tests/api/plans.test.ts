import { describe, expect, it } from 'vitest'
import { recalculated } from '../support/recalculated.ts'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { type Json, testSoleus } from '../support/test-soleus.ts'

const flat = { distanceMetres: 8000, speedMps: 10 / 3.6 }

describe('a planned session', () => {
  it('is kept with the load of the model, and takes its part of the room', async () => {
    const soleus = await testSoleus()
    await steadyWeeks(soleus, 10, '2026-02-27')
    const before = await soleus.get('/api/room')
    const { status, body } = await soleus.send('POST', '/api/plans', { date: '2026-03-02', ...flat })
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: 'Run', kind: 'run', climbMetres: 0, sandShare: 0, run: null, changes: 0 })
    expect(body.calfKm).toBeCloseTo(8, 6)
    expect([body.low, body.high]).toEqual([0.85 * body.calfKm, 1.2 * body.calfKm])
    const after = await soleus.get('/api/room')
    expect(after.familiar).toBeLessThan(before.familiar)
    const overview = await soleus.get('/api/overview')
    expect(overview.room.familiar).toBe(after.familiar)
    await soleus.send('DELETE', `/api/plans/${body.id}`)
    expect(await soleus.get('/api/room')).toEqual(before)
  })

  it('is matched with what was run', async () => {
    const soleus = await testSoleus()
    await soleus.send('POST', '/api/plans', { date: '2026-03-01', ...flat })
    await soleus.send('POST', '/api/activities', {
      date: '2026-03-01',
      sport: 'running',
      distanceMetres: 10_000,
      durationSeconds: 3600,
    })
    const { items, band } = await soleus.get('/api/plans')
    expect(items[0].run.date).toBe('2026-03-01')
    expect(items[0].run.ratio).toBeCloseTo(1.25, 6)
    expect(band).toEqual({ low: 0.85, high: 1.2, sessions: 0 })
    expect((await soleus.get('/api/plan-context')).room.planned).toEqual([])
  })

  it('can be changed, counting up, and keeps sand and climb apart', async () => {
    const soleus = await testSoleus()
    const { id } = (await soleus.send('POST', '/api/plans', { date: '2026-03-05', ...flat })).body
    const { body } = await soleus.send('PATCH', `/api/plans/${id}`, { sandShare: 0.5, climbMetres: 200, name: 'Dunes' })
    expect(body).toMatchObject({ name: 'Dunes', changes: 1, sandShare: 0.5, distanceMetres: 8000 })
    expect(body.sandCalfKm).toBeGreaterThan(4)
    expect(body.climbCalfKm).toBeGreaterThan(1)
    expect((await soleus.get('/api/plans?from=2026-03-06')).items).toEqual([])
    expect((await soleus.get('/api/plans?to=2026-03-05')).items).toHaveLength(1)
  })

  it('is scored again when what it rests on changes', async () => {
    const soleus = await testSoleus()
    await soleus.send('POST', '/api/activities', {
      date: '2026-02-27',
      sport: 'running',
      distanceMetres: 5000,
      durationSeconds: 1800,
    })
    const { body } = await soleus.send('POST', '/api/plans', { date: '2026-03-05', ...flat, sandShare: 1 })
    await soleus.send('PUT', '/api/settings', { profile: 'evidence' })
    await recalculated(soleus)
    await expect.poll(async () => (await soleus.get('/api/plans')).items[0].calfKm).toBeLessThan(body.calfKm)
  })

  it('comes with all the page needs to check one', async () => {
    const soleus = await testSoleus()
    await steadyWeeks(soleus, 6, '2026-03-01')
    await soleus.send('POST', '/api/plans', { date: '2026-03-04', ...flat })
    const context = await soleus.get('/api/plan-context')
    expect(context).toMatchObject({
      state: 'ok',
      today: '2026-03-01',
      athlete: { profile: 'weighted', heightM: 1.75, usualGrade: 0.06, shoeFactor: 1 },
      room: { painFactor: 1, gap: 'none', races: [], careful: [], declared: null },
      sand: 'dry',
    })
    expect(context.sessionDay).toHaveLength(24)
    expect(context.calfKm.at(-1)).toBeCloseTo(14, 6)
    expect(context.room.planned).toMatchObject([{ day: context.todayDay + 3 }])
    expect(context.usualSpeedMps).toBeCloseTo(10 / 3.6, 6)
  })

  it('holds what comes in to its limits', async () => {
    const soleus = await testSoleus()
    const wrong: Json[] = [
      { date: '2026-03-05' },
      { date: '2026-03-05', distanceMetres: 0 },
      { date: '2026-02-30', ...flat },
      { date: '2036-03-05', ...flat },
      { date: '2026-03-05', ...flat, sandShare: 2 },
      { date: '2026-03-05', ...flat, speedMps: 20 },
      { date: '2026-03-05', ...flat, route: { distanceMetres: 1, climbMetres: 0, pieces: [{ metres: 1, grade: 2 }] } },
    ]
    for (const said of wrong)
      expect((await soleus.send('POST', '/api/plans', said)).status, JSON.stringify(said)).toBe(400)
    expect((await soleus.send('PATCH', '/api/plans/nope', {})).status).toBe(404)
    expect((await soleus.send('DELETE', '/api/plans/nope')).status).toBe(404)
    expect((await soleus.send('GET', '/api/plans?from=soon')).status).toBe(400)
  })
})
