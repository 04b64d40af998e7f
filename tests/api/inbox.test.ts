import { describe, expect, it } from 'vitest'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import { refreshDerived } from '../../server/usecases/refresh-derived.ts'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const DAY = 86_400
const SUNDAY = Date.parse('2026-03-01T11:00:00Z') / 1000
const run = (date: string, kilometres: number) => ({
  date,
  sport: 'running',
  distanceMetres: 1000 * kilometres,
  durationSeconds: 360 * kilometres,
})

/** Ten steady weeks, and a run twice as long as any on a Sunday. */
async function afterALongRun(before: (soleus: TestSoleus) => Promise<unknown> = async () => undefined) {
  const soleus = await testSoleus({ now: SUNDAY })
  await steadyWeeks(soleus, 10, '2026-02-28')
  await before(soleus)
  await soleus.send('POST', '/api/activities', run('2026-03-01', 30))
  const { items } = await soleus.get('/api/alerts')
  return { soleus, items, s1: items.find(({ rule }: Json) => rule === 'S1') }
}

const told = async ({ product }: TestSoleus) =>
  product.store.selectFrom('told').selectAll().where('athlete_id', '=', 'local').execute()

describe('the inbox', () => {
  it('opens an alert to its numbers, its reference session and the days around it', async () => {
    const { soleus, s1 } = await afterALongRun()
    const detail = await soleus.get(`/api/alerts/${s1.id}`)
    expect(detail).toMatchObject({
      ...s1,
      referenceSession: { date: '2026-02-22', activityIds: [expect.any(String)] },
      endedAt: null,
    })
    expect(detail.figures.value).toBeCloseTo(30, 6)
    expect(detail.figures.kmRatio).toBeCloseTo(30 / 14, 6)
    expect(detail.referenceSession.calfKm).toBeCloseTo(14, 6)
    expect(detail.days.firstDay).toBe('2026-01-19')
    expect(detail.days.calfKm.at(-1)).toBeCloseTo(30, 6)
    expect(detail.others).toHaveLength(1)
    expect((await soleus.send('GET', '/api/alerts/nope')).status).toBe(404)
  })

  it('tells a session once, under what weighs most, and never again for being judged again', async () => {
    const { soleus, s1 } = await afterALongRun()
    const messages = await told(soleus)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({
      kind: 'alert',
      via: 'push',
      tier: 'high',
      title: s1.title,
      path: `/alerts/${s1.id}`,
      is_health: 0,
    })
    expect(messages[0]!.body).toContain('Also: Biggest week in the last five.')
    await refreshDerived(soleus.product, LOCAL_ATHLETE)
    expect(await told(soleus)).toEqual(messages)
    expect((await soleus.get(`/api/alerts/${s1.id}`)).sent).toMatchObject([
      { via: 'push', isTakenBack: false, channels: [] },
    ])
  })

  it('lets alerts expire as time passes, without anything being imported', async () => {
    const { soleus, s1 } = await afterALongRun()
    soleus.setNow(SUNDAY + 7 * DAY)
    await refreshDerived(soleus.product, LOCAL_ATHLETE)
    const detail = await soleus.get(`/api/alerts/${s1.id}`)
    expect(detail).toMatchObject({ state: 'expired', endedAt: '2026-03-08T11:00:00.000Z' })
    await soleus.send('PATCH', `/api/alerts/${s1.id}`, { state: 'acknowledged' })
    expect(await soleus.get(`/api/alerts/${s1.id}`)).toMatchObject({
      state: 'expired',
      acknowledgedAt: '2026-03-08T11:00:00.000Z',
    })
  })

  it('keeps what is snoozed, or falls into a race, and does not tell it', async () => {
    const snoozed = await afterALongRun(async (soleus) => {
      for (const rule of ['S1', 'W1']) await soleus.send('POST', '/api/snoozes', { rule, days: 7 })
    })
    expect(snoozed.s1).toMatchObject({ state: 'new', tier: 'high' })
    expect(await told(snoozed.soleus)).toEqual([])
    const race = { kind: 'race', name: 'Marathon', fromDate: '2026-03-01', toDate: '2026-03-01' }
    const raced = await afterALongRun((soleus) => soleus.send('POST', '/api/overloads', race))
    expect(raced.s1).toMatchObject({ tier: 'high' })
    expect(await told(raced.soleus)).toEqual([])
    expect(await raced.soleus.get('/api/room?on=2026-03-05')).toMatchObject({ familiar: expect.any(Number) })
  })

  it('waits for the end of quiet hours', async () => {
    const { soleus } = await afterALongRun(async (soleus) => {
      soleus.setNow(Date.parse('2026-03-01T21:30:00Z') / 1000)
    })
    // 22:30 in Amsterdam; told at 07:00 the next day.
    expect((await told(soleus)).map(({ due_at }) => new Date(due_at * 1000).toISOString())).toEqual([
      '2026-03-02T06:00:00.000Z',
    ])
  })

  it('takes back what waits when it no longer holds', async () => {
    const { soleus, s1 } = await afterALongRun(async (soleus) => {
      soleus.setNow(Date.parse('2026-03-01T21:30:00Z') / 1000)
    })
    await soleus.send('DELETE', `/api/activities/${s1.activityIds[0]}`)
    expect((await told(soleus))[0]!.cancelled_at).not.toBeNull()
    expect((await soleus.get(`/api/alerts/${s1.id}`)).sent).toMatchObject([{ isTakenBack: true }])
  })

  it('is read page by page', async () => {
    const { soleus, items } = await afterALongRun()
    const first = (await soleus.get('/api/alerts?limit=1')).items
    expect(first).toEqual(items.slice(0, 1))
    expect((await soleus.get(`/api/alerts?limit=5&before=${first[0].id}`)).items).toEqual(items.slice(1))
    expect((await soleus.get('/api/alerts?before=nope')).items).toEqual([])
    expect((await soleus.get('/api/alerts?to=2026-02-28')).items).toEqual([])
    expect((await soleus.get('/api/alerts?from=2026-03-01')).items).toEqual(items)
    expect((await soleus.get(`/api/alerts?rule=${items[1].rule}`)).items).toEqual([items[1]])
    expect((await soleus.get('/api/alerts?rule=P1')).items).toEqual([])
    expect((await soleus.send('GET', '/api/alerts?from=2026-02-31')).status).toBe(400)
  })
})

describe('snoozes, races and camps', () => {
  it('are listed until they end or are taken away', async () => {
    const soleus = await testSoleus({ now: SUNDAY })
    const { status, body } = await soleus.send('POST', '/api/snoozes', { rule: 'W1', days: 14 })
    expect([status, body]).toEqual([201, { rule: 'W1', days: 14, until: '2026-03-15T11:00:00.000Z' }])
    await soleus.send('POST', '/api/snoozes', { rule: 'P4', days: 7 })
    expect((await soleus.get('/api/snoozes')).items.map(({ rule }: Json) => rule)).toEqual(['P4', 'W1'])
    expect((await soleus.send('DELETE', '/api/snoozes/W1')).status).toBe(200)
    expect((await soleus.send('DELETE', '/api/snoozes/W1')).status).toBe(404)
    soleus.setNow(SUNDAY + 8 * DAY)
    expect((await soleus.get('/api/snoozes')).items).toEqual([])
    for (const wrong of [{ rule: 'S1', days: 8 }, { rule: 'E0', days: 7 }, { rule: 'S1' }]) {
      expect((await soleus.send('POST', '/api/snoozes', wrong)).status).toBe(400)
    }
  })

  it('last as long as a camp may', async () => {
    const soleus = await testSoleus({ now: SUNDAY })
    const camp = { kind: 'camp', name: 'Coast', fromDate: '2026-04-01', toDate: '2026-04-14' }
    const { status, body } = await soleus.send('POST', '/api/overloads', camp)
    expect(status).toBe(201)
    expect((await soleus.get('/api/overloads')).items).toEqual([{ ...camp, id: body.id }])
    for (const wrong of [
      { toDate: '2026-03-01' },
      { toDate: '2026-06-01' },
      { toDate: '2026-04-31' },
      { kind: 'holiday' },
    ]) {
      expect((await soleus.send('POST', '/api/overloads', { ...camp, ...wrong })).status).toBe(400)
    }
    expect((await soleus.send('DELETE', `/api/overloads/${body.id}`)).status).toBe(200)
    expect((await soleus.send('DELETE', `/api/overloads/${body.id}`)).status).toBe(404)
  })
})

describe('the report card and the charts', () => {
  it('counts what fired and what was felt afterwards', async () => {
    const { soleus } = await afterALongRun()
    soleus.setNow(SUNDAY + 20 * DAY)
    await soleus.send('POST', '/api/check-ins', {
      kind: 'activity',
      date: '2026-03-05',
      painDuring: 4,
      sites: ['lower_calf'],
    })
    const { items } = await soleus.get('/api/report-card')
    const s1 = items.find(({ rule }: Json) => rule === 'S1')
    expect(s1).toMatchObject({
      fired: 1,
      alerts: { cases: 1, followed: 1, share: 1, isTooFew: true },
      matched: { cases: 0, share: null },
    })
    expect(s1.alerts.low).toBeCloseTo(0.2065, 4)
  })

  it('draws monotony and acute:chronic load, which never alert', async () => {
    const { soleus } = await afterALongRun()
    const { firstDay, monotony, coupled, uncoupled } = await soleus.get(
      '/api/load-charts?from=2026-02-22&to=2026-03-01',
    )
    expect(firstDay).toBe('2026-02-22')
    expect([monotony, coupled, uncoupled].map((column) => column.length)).toEqual([8, 8, 8])
    // A steady week is exactly a quarter of its month, and a third of the three before it.
    expect(coupled[0]).toBeCloseTo(1, 9)
    expect(uncoupled[0]).toBeCloseTo(1, 9)
    const acute = coupled.at(-1)
    expect(uncoupled.at(-1)).toBeCloseTo((3 * acute) / (4 - acute), 9)
    expect((await soleus.send('GET', '/api/load-charts?from=2026-03-02&to=2026-03-01')).status).toBe(400)
  })
})
