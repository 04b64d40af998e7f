import { describe, expect, it } from 'vitest'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const HOUR = 3600
const NOW = Date.parse('2026-03-01T11:00:00Z') / 1000
const tick = (soleus: TestSoleus, ...signs: string[]) => soleus.send('POST', '/api/safety', { signs })
const told = async ({ product }: TestSoleus) =>
  product.store.selectFrom('told').selectAll().where('athlete_id', '=', 'local').orderBy('due_at').execute()

describe('warning signs', () => {
  it('are judged and kept at once, and can only raise the level', async () => {
    const soleus = await testSoleus({ now: NOW })
    expect(await soleus.get('/api/safety')).toMatchObject({ episode: null, country: null, numbers: { emergency: [] } })
    const first = await tick(soleus, 'calf_pain', 'at_rest')
    expect(first).toMatchObject({ status: 200, body: { episode: { level: 'E2', since: '2026-03-01T11:00:00.000Z' } } })
    const { id } = first.body.episode
    expect((await tick(soleus, 'swelling')).body.episode).toMatchObject({ id, level: 'E1' })
    expect((await tick(soleus, 'breathless')).body.episode).toMatchObject({ id, level: 'E0', levels: ['E0', 'E1'] })
    expect((await tick(soleus)).body.episode).toMatchObject({ id, level: 'E0' })
  })

  it('that come to nothing leave no trace', async () => {
    const soleus = await testSoleus({ now: NOW })
    expect((await tick(soleus, 'trip')).body.episode).toBeNull()
    expect(await soleus.product.store.selectFrom('safety_event').selectAll().execute()).toEqual([])
  })

  it('hide room, overview, plans and alerts on the server as well, and nothing brings them back but an end', async () => {
    const soleus = await testSoleus({ now: NOW })
    await steadyWeeks(soleus, 10, '2026-02-22')
    const run = { date: '2026-02-28', sport: 'running', distanceMetres: 30_000, durationSeconds: 10_800 }
    await soleus.send('POST', '/api/activities', run)
    const { items } = await soleus.get('/api/alerts')
    expect(items.length).toBeGreaterThan(0)
    const { id } = (await tick(soleus, 'swelling')).body.episode
    await soleus.send('POST', '/api/snoozes', { rule: 'S1', days: 28 })
    await soleus.send('POST', '/api/overloads', {
      kind: 'race',
      name: 'Race',
      fromDate: '2026-03-01',
      toDate: '2026-03-01',
    })
    expect(await soleus.get('/api/overview')).toEqual({ today: '2026-03-01', state: 'safety', lastImport: null })
    expect(await soleus.get('/api/room')).toEqual({ date: '2026-03-01', state: 'safety' })
    expect(await soleus.get('/api/room?on=2026-03-09')).toEqual({ date: '2026-03-09', state: 'safety' })
    expect(await soleus.get('/api/plan-context')).toEqual({ today: '2026-03-01', state: 'safety' })
    expect(await soleus.get('/api/alerts')).toEqual({ items: [], state: 'safety' })
    expect((await soleus.send('GET', `/api/alerts/${items[0].id}`)).status).toBe(409)
    expect((await soleus.get('/api/weeks')).alerts.flat()).toEqual([])
    expect((await soleus.send('POST', '/api/snoozes', { rule: 'E1', days: 7 })).status).toBe(400)
    const ended = await soleus.send('POST', `/api/safety/${id}/end`, {
      how: 'seen',
      date: '2026-03-01',
      outcome: 'cleared',
    })
    expect(ended).toMatchObject({ status: 200, body: { episode: null } })
    expect((await soleus.get('/api/overview')).state).toBe('ok')
    expect((await soleus.get('/api/alerts')).items.map(({ id: one }: Json) => one)).toEqual(
      items.map(({ id: one }: Json) => one),
    )
    // The room comes back with clean check-ins, not with the word alone.
    expect(await soleus.get('/api/room')).toMatchObject({ familiar: 0, pain: { reason: 'safety', cleanWanted: 2 } })
  })

  it('end only as specified', async () => {
    const soleus = await testSoleus({ now: NOW })
    const { id } = (await tick(soleus, 'swelling', 'colour')).body.episode
    const end = (body: object, of = id) => soleus.send('POST', `/api/safety/${of}/end`, body)
    expect((await end({ how: 'better' })).status).toBe(400)
    expect((await end({ how: 'seen', date: '2026-03-02', outcome: 'cleared' })).status).toBe(400)
    expect((await end({ how: 'seen', date: '2026-03-01', outcome: 'fine' })).status).toBe(400)
    expect((await end({ how: 'mistake', signs: [] }, 'nope')).status).toBe(404)
    expect((await soleus.send('DELETE', `/api/safety/${id}`)).status).toBe(404)
    // By mistake, but one of them holds all the same.
    expect((await end({ how: 'mistake', signs: ['colour'] })).body.episode).toMatchObject({
      id,
      level: 'E1',
      signs: ['colour'],
    })
    expect((await end({ how: 'mistake', signs: [] })).body.episode).toBeNull()
    expect((await end({ how: 'mistake', signs: [] })).status).toBe(409)
    const again = (await tick(soleus, 'swelling')).body.episode
    expect(again.id).not.toBe(id)
  })

  it('of E2 ask again, and time alone raises them', async () => {
    const soleus = await testSoleus({ now: NOW })
    const { id, nextQuestionAt, escalatesAt } = (await tick(soleus, 'calf_pain', 'worsening')).body.episode
    expect([nextQuestionAt, escalatesAt]).toEqual(['2026-03-01T23:00:00.000Z', '2026-03-03T11:00:00.000Z'])
    expect((await soleus.get('/api/overview')).state).not.toBe('safety')
    soleus.setNow(NOW + 12 * HOUR)
    const answer = { signs: [], isBetter: null }
    expect((await soleus.send('POST', `/api/safety/${id}/answer`, answer)).body.episode.nextQuestionAt).toBe(
      '2026-03-02T11:00:00.000Z',
    )
    soleus.setNow(NOW + 48 * HOUR)
    expect((await soleus.get('/api/safety')).episode).toMatchObject({ id, level: 'E1' })
    expect((await soleus.get('/api/overview')).state).toBe('safety')
  })

  it('of E2 that are reported better end by that', async () => {
    const soleus = await testSoleus({ now: NOW })
    const { id } = (await tick(soleus, 'calf_pain', 'worsening')).body.episode
    soleus.setNow(NOW + 25 * HOUR)
    const { body } = await soleus.send('POST', `/api/safety/${id}/answer`, { signs: [], isBetter: true })
    expect(body.episode).toBeNull()
    expect((await soleus.send('POST', `/api/safety/${id}/answer`, { signs: [], isBetter: true })).status).toBe(409)
  })

  it('of E2 take a check-in that says it is better for the answer, though it still hurts a little', async () => {
    const soleus = await testSoleus({ now: NOW })
    await tick(soleus, 'calf_pain', 'worsening')
    soleus.setNow(NOW + 25 * HOUR)
    const morning = { kind: 'morning', painMorning: 1, side: 'left', sites: ['lower_calf'], isReportedBetter: true }
    expect((await soleus.send('POST', '/api/check-ins', morning)).status).toBe(201)
    expect((await soleus.get('/api/safety')).episode).toBeNull()
  })

  it('know a morning after Achilles pain for what it is, though the form did not ask where', async () => {
    const soleus = await testSoleus({ now: NOW })
    const run = { kind: 'activity', painAfter: 3, side: 'left', sites: ['achilles'] }
    await soleus.send('POST', '/api/check-ins', run)
    soleus.setNow(NOW + 20 * HOUR)
    await soleus.send('POST', '/api/check-ins', { kind: 'morning', painMorning: 3, signs: ['at_rest'] })
    expect((await soleus.get('/api/safety')).episode).toBeNull()
  })

  it('are told at once and again, in the night as well, until there is an end', async () => {
    const soleus = await testSoleus({ now: NOW + 12 * HOUR })
    await soleus.send('PUT', '/api/settings', { country: 'GB' })
    const { id } = (await tick(soleus, 'fainted')).body.episode
    const at = (rows: Awaited<ReturnType<typeof told>>) => rows.map(({ due_at }) => (due_at - NOW) / HOUR - 12)
    expect(at(await told(soleus))).toEqual([0, 2, 8, 24])
    expect((await told(soleus))[0]).toMatchObject({
      kind: 'safety',
      is_health: 1,
      title: 'STOP. Call 999 now.',
      path: '/safety',
    })
    soleus.setNow(NOW + 15 * HOUR)
    await soleus.send('POST', `/api/safety/${id}/end`, { how: 'seen', date: '2026-03-01', outcome: 'treated' })
    expect(at((await told(soleus)).filter(({ cancelled_at }) => cancelled_at === null))).toEqual([0, 2])
  })

  it('keep no history without consent, and not a lower level for it', async () => {
    const soleus = await testSoleus({ now: NOW })
    const { body } = await tick(soleus, 'calf_pain', 'at_rest', 'trip')
    expect(body.episode).toMatchObject({ level: 'E1', signs: ['calf_pain', 'at_rest'] })
    await soleus.send('POST', '/api/check-ins', { kind: 'safety', signs: ['operation'] })
    const rows = await soleus.product.store.selectFrom('safety_event').select('signs_json').execute()
    expect(JSON.stringify([rows, await soleus.get('/api/check-ins')])).not.toMatch(/trip|operation|family/)
    expect((await soleus.get('/api/safety')).episode.level).toBe('E1')
  })

  it('keep it with consent, and forget it when that is taken back', async () => {
    const soleus = await testSoleus({ now: NOW })
    await soleus.send('PUT', '/api/settings', { keepsHistory: true })
    const { body } = await tick(soleus, 'calf_pain', 'at_rest', 'trip')
    expect(body).toMatchObject({
      keepsHistory: true,
      episode: { level: 'E1', signs: ['calf_pain', 'at_rest', 'trip'] },
    })
    await soleus.send('PUT', '/api/settings', { keepsHistory: false })
    expect((await soleus.get('/api/safety')).episode).toMatchObject({ level: 'E1', signs: ['calf_pain', 'at_rest'] })
  })

  it('name the numbers of the country, or those of the athlete', async () => {
    const soleus = await testSoleus({ now: NOW })
    await soleus.send('PUT', '/api/settings', { country: 'NZ' })
    expect(await soleus.get('/api/safety')).toMatchObject({ country: 'NZ', numbers: { emergency: ['111'] } })
    await soleus.send('PUT', '/api/settings', { ownEmergency: '112' })
    expect((await soleus.get('/api/safety')).numbers).toMatchObject({ emergency: ['112'], mark: 'own' })
    for (const wrong of [{ country: 'nz' }, { ownAdvice: 'mum' }, { quietFromMinute: 1440 }]) {
      expect((await soleus.send('PUT', '/api/settings', wrong)).status).toBe(400)
    }
  })
})
