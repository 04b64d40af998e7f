import { describe, expect, it } from 'vitest'
import { recalculated } from '../support/recalculated.ts'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { type Json, testSoleus } from '../support/test-soleus.ts'

describe('dated height and weight', () => {
  it('hold from their day on, and score again exactly what they concern', async () => {
    const soleus = await testSoleus()
    await steadyWeeks(soleus, 2, '2026-03-01')
    const { status, body } = await soleus.send('POST', '/api/body', { date: '2026-02-24', heightM: 1.9 })
    expect(status).toBe(201)
    expect(body.items).toEqual([
      { date: '1970-01-01', isFirst: true, heightM: 1.75, massKg: null },
      { date: '2026-02-24', isFirst: false, heightM: 1.9, massKg: null },
    ])
    await recalculated(soleus)
    expect((await soleus.get('/api/recalculations')).items).toMatchObject([{ total: 4 }])
    const heights = (await soleus.get('/api/activities')).items.map(
      async ({ id }: Json) => (await soleus.get(`/api/activities/${id}`)).heightM,
    )
    expect(await Promise.all(heights)).toEqual([1.9, 1.9, 1.9, 1.9, 1.75, 1.75, 1.75, 1.75])
    expect((await soleus.send('DELETE', '/api/body/2026-02-24')).body.items).toHaveLength(1)
    await recalculated(soleus)
    expect((await soleus.get('/api/activities')).items).toHaveLength(8)
  })

  it('are put right by the settings only where those of today hold', async () => {
    const soleus = await testSoleus()
    await soleus.send('POST', '/api/body', { date: '2020-01-01', heightM: 1.7 })
    await soleus.send('PUT', '/api/settings', { heightM: 1.72 })
    expect((await soleus.get('/api/body')).items.map(({ heightM }: Json) => heightM)).toEqual([1.75, 1.72])
  })

  it('hold what comes in to its limits', async () => {
    const soleus = await testSoleus()
    const wrong = [
      { date: '2026-02-01' },
      { date: '2026-03-02', massKg: 70 },
      { date: '2026-02-30', massKg: 70 },
      { date: '2026-02-01', massKg: 10 },
      { date: '2026-02-01', heightM: 3 },
    ]
    for (const said of wrong) expect((await soleus.send('POST', '/api/body', said)).status).toBe(400)
    expect((await soleus.send('DELETE', '/api/body/1970-01-01')).status).toBe(409)
    expect((await soleus.send('DELETE', '/api/body/2026-02-01')).status).toBe(404)
  })
})

describe('an injury on record', () => {
  it('makes rules and room careful for eight weeks, until it is ticked and taken off', async () => {
    const soleus = await testSoleus()
    await steadyWeeks(soleus, 10, '2026-02-22')
    const { status, body } = await soleus.send('POST', '/api/injuries', {
      date: '2026-02-20',
      side: 'left',
      kind: 'calf',
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ side: 'left', kind: 'calf', easedDate: null, healedDate: null })
    // Saturday and Sunday one after the other are what B2 asks not to do.
    expect((await soleus.get('/api/alerts')).items.map(({ rule, date }: Json) => `${rule} ${date}`)).toEqual([
      'B2 2026-02-22',
    ])
    const before = await soleus.get('/api/room')
    expect(before).toMatchObject({ sand: 0 })
    expect(before.stretch).toBe(before.familiar)
    const path = `/api/injuries/${body.id}`
    await soleus.send('PATCH', path, { easedDate: '2026-02-25' })
    expect((await soleus.get('/api/room')).sand).toBeGreaterThan(0)
    await soleus.send('PATCH', path, { healedDate: '2026-02-28' })
    expect((await soleus.get('/api/room')).stretch).toBeGreaterThan(before.familiar)
    expect((await soleus.get('/api/injuries')).items).toMatchObject([
      { easedDate: '2026-02-25', healedDate: '2026-02-28' },
    ])
    await soleus.send('DELETE', path)
    expect((await soleus.get('/api/alerts?state=withdrawn')).items).toHaveLength(1)
    expect((await soleus.get('/api/injuries')).items).toEqual([])
  })

  it('holds what comes in to its limits', async () => {
    const soleus = await testSoleus()
    const wrong = [
      { date: '2026-03-05', side: 'left', kind: 'calf' },
      { date: '2026-02-05', side: 'middle', kind: 'calf' },
      { date: '2026-02-05', side: 'left', kind: 'knee' },
    ]
    for (const said of wrong) expect((await soleus.send('POST', '/api/injuries', said)).status).toBe(400)
    const { id } = (await soleus.send('POST', '/api/injuries', { date: '2026-02-05', side: 'both', kind: 'achilles' }))
      .body
    expect((await soleus.send('PATCH', `/api/injuries/${id}`, { healedDate: '2026-02-01' })).status).toBe(400)
    expect((await soleus.send('PATCH', '/api/injuries/nope', {})).status).toBe(404)
    expect((await soleus.send('DELETE', '/api/injuries/nope')).status).toBe(404)
  })
})
