import { describe, expect, it } from 'vitest'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { type Json, testSoleus } from '../support/test-soleus.ts'

const DAY = 86_400
const MONDAY = Date.parse('2026-03-02T07:00:00Z') / 1000
const pain = (painDuring: number, more: object = {}) => ({
  kind: 'activity',
  painBefore: 0,
  painDuring,
  painAfter: painDuring,
  sites: ['achilles'],
  side: 'left',
  ...more,
})

describe('a check-in', () => {
  it('is kept as it was said, several a day, and listed oldest first', async () => {
    const soleus = await testSoleus({ now: MONDAY })
    const first = await soleus.send('POST', '/api/check-ins', { kind: 'morning', painMorning: 2, stiffnessMinutes: 10 })
    expect(first).toMatchObject({
      status: 201,
      body: { kind: 'morning', date: '2026-03-02', at: '2026-03-02T07:00:00.000Z', painMorning: 2, painDuring: null },
    })
    soleus.setNow(MONDAY + 3600)
    await soleus.send('POST', '/api/check-ins', pain(3, { course: 'fades_returns' }))
    await soleus.send('POST', '/api/check-ins', pain(1, { date: '2026-02-28' }))
    const { items } = await soleus.get('/api/check-ins')
    expect(items.map(({ date, kind }: Json) => `${date} ${kind}`)).toEqual([
      '2026-02-28 activity',
      '2026-03-02 morning',
      '2026-03-02 activity',
    ])
    expect(items[2]).toMatchObject({ course: 'fades_returns', side: 'left', sites: ['achilles'], weekly: null })
    expect((await soleus.get('/api/check-ins?from=2026-03-01')).items).toHaveLength(2)
  })

  it('stands on the time axis of the load', async () => {
    const soleus = await testSoleus({ now: MONDAY })
    await soleus.send('POST', '/api/check-ins', pain(4))
    await soleus.send('POST', '/api/check-ins', pain(6, { date: '2026-02-28', sites: ['low_back'] }))
    await soleus.send('POST', '/api/check-ins', pain(0, { date: '2026-02-27' }))
    expect((await soleus.get('/api/days')).worstPain.slice(-4)).toEqual([0, null, null, 4])
    expect((await soleus.get('/api/weeks')).worstPain.slice(-2)).toEqual([0, 4])
  })

  it('sent again with the same key is kept once', async () => {
    const soleus = await testSoleus({ now: MONDAY })
    const said = { ...pain(3), key: 'a-phone-1234' }
    const first = await soleus.send('POST', '/api/check-ins', said)
    const again = await soleus.send('POST', '/api/check-ins', said)
    expect(again).toEqual(first)
    expect((await soleus.get('/api/check-ins')).items).toHaveLength(1)
  })

  it('is about the day of its activity', async () => {
    const soleus = await testSoleus({ now: MONDAY })
    const run = { date: '2026-02-27', sport: 'running', distanceMetres: 5000, durationSeconds: 1800 }
    const { id } = (await soleus.send('POST', '/api/activities', run)).body
    const { body } = await soleus.send('POST', '/api/check-ins', pain(2, { activityId: id }))
    expect(body).toMatchObject({ date: '2026-02-27', activityId: id })
    await soleus.send('DELETE', `/api/activities/${id}`)
    expect((await soleus.send('POST', '/api/check-ins', pain(2, { activityId: id }))).status).toBe(400)
  })

  it('holds what comes in to its limits', async () => {
    const soleus = await testSoleus({ now: MONDAY })
    const wrong = [
      { kind: 'lunch' },
      pain(11),
      pain(-1),
      pain(2, { date: '2026-03-03' }),
      pain(2, { date: '2026-02-30' }),
      pain(2, { at: '2026-03-05T00:00:00Z' }),
      pain(2, { at: '2020-03-05T00:00:00Z' }),
      pain(2, { sites: ['knee'] }),
      pain(2, { signs: ['sneezing'] }),
      pain(2, { mood: 'good' }),
      { kind: 'weekly', weekly: { took: 'full' } },
    ]
    for (const said of wrong)
      expect((await soleus.send('POST', '/api/check-ins', said)).status, JSON.stringify(said)).toBe(400)
    expect((await soleus.send('PATCH', '/api/check-ins/nope', { painAfter: 1 })).status).toBe(404)
    expect((await soleus.send('DELETE', '/api/check-ins/nope')).status).toBe(404)
    expect((await soleus.send('POST', '/api/check-ins/nope/restore')).status).toBe(404)
    expect((await soleus.get('/api/check-ins')).items).toEqual([])
  })

  it('raises, changes and withdraws what the pain rules say, with every save', async () => {
    const soleus = await testSoleus({ now: MONDAY })
    await steadyWeeks(soleus, 10, '2026-03-01')
    expect((await soleus.get('/api/room')).pain).toEqual({ factor: 1, reason: 'none', sinceDate: null, cleanWanted: 0 })
    const { body } = await soleus.send('POST', '/api/check-ins', pain(7))
    const [alert] = (await soleus.get('/api/alerts')).items
    expect(alert).toMatchObject({
      rule: 'P1',
      tier: 'high',
      state: 'sent',
      date: '2026-03-02',
      title: 'Pain above the 5/10 line',
    })
    expect(alert.why).toContain('7/10')
    expect(await soleus.get('/api/room')).toMatchObject({
      familiar: 0,
      limit: { kind: 'pain' },
      pain: { factor: 0, reason: 'P1', sinceDate: '2026-03-02' },
    })
    const path = `/api/check-ins/${body.id}`
    await soleus.send('PATCH', path, { painDuring: 4, painAfter: 4 })
    expect((await soleus.get('/api/alerts')).items).toMatchObject([{ id: alert.id, state: 'withdrawn' }])
    expect((await soleus.get('/api/room')).pain.factor).toBe(0.8)
    await soleus.send('DELETE', path)
    expect((await soleus.get('/api/room')).pain.factor).toBe(1)
    expect((await soleus.get('/api/check-ins')).items).toEqual([])
    await soleus.send('POST', `${path}/restore`)
    expect((await soleus.get('/api/room')).pain.factor).toBe(0.8)
    const detail = await soleus.get(`/api/alerts/${alert.id}`)
    expect(detail).toMatchObject({
      figures: { value: 7, side: 'left', sites: ['achilles'] },
      withdrawnReason: 'history-changed',
    })
    expect(detail.sent).toMatchObject([{ via: 'push', channels: [] }])
  })

  it('of long ago is a mark in the past, and tells nobody', async () => {
    const soleus = await testSoleus({ now: MONDAY })
    await soleus.send('POST', '/api/check-ins', pain(8, { date: '2026-02-20' }))
    const [alert] = (await soleus.get('/api/alerts')).items
    expect(alert).toMatchObject({ rule: 'P1', state: 'past' })
    expect((await soleus.get(`/api/alerts/${alert.id}`)).sent).toEqual([])
  })

  it('ends a rule after two clean ones', async () => {
    const soleus = await testSoleus({ now: MONDAY })
    await soleus.send('POST', '/api/check-ins', pain(7))
    for (const ahead of [1, 2, 3]) {
      soleus.setNow(MONDAY + ahead * DAY)
      await soleus.send('POST', '/api/check-ins', { kind: 'morning', painMorning: 0 })
      await soleus.send('POST', '/api/check-ins', pain(0))
    }
    expect((await soleus.get('/api/alerts')).items).toMatchObject([{ rule: 'P1', state: 'resolved' }])
    expect((await soleus.get('/api/room')).pain.factor).toBe(1)
  })

  it('that names warning signs opens an episode at once', async () => {
    const soleus = await testSoleus({ now: MONDAY })
    await soleus.send('POST', '/api/check-ins', pain(2, { signs: ['swelling'] }))
    expect((await soleus.get('/api/safety')).episode).toMatchObject({ level: 'E1', signs: ['swelling'] })
  })
})
