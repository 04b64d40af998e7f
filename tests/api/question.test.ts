import { describe, expect, it } from 'vitest'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import { refreshDerived } from '../../server/usecases/refresh-derived.ts'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const DAY = 86_400
const NOON = Date.parse('2026-03-01T11:00:00Z') / 1000

/** Ten steady weeks up to 2026-02-08, and three weeks of nothing. */
async function awayFor(days = 21): Promise<TestSoleus> {
  const soleus = await testSoleus({ now: NOON - (21 - days) * DAY })
  await steadyWeeks(soleus, 10, '2026-02-08')
  await refreshDerived(soleus.product, LOCAL_ATHLETE)
  return soleus
}

const longRun = (date: string, kilometres = 14) => ({
  date,
  sport: 'running',
  distanceMetres: 1000 * kilometres,
  durationSeconds: 360 * kilometres,
})
const rules = async (soleus: TestSoleus, state: string) =>
  (await soleus.get(`/api/alerts?state=${state}`)).items.map(({ rule, date }: Json) => `${rule} ${date}`)

describe('the question after empty days', () => {
  it('comes after ten of them, once', async () => {
    const soleus = await awayFor(10)
    expect(await soleus.get('/api/question')).toEqual({ question: null })
    soleus.setNow(NOON - 10 * DAY)
    await refreshDerived(soleus.product, LOCAL_ATHLETE)
    await refreshDerived(soleus.product, LOCAL_ATHLETE)
    expect((await soleus.get('/api/question')).question).toMatchObject({
      afterDate: '2026-02-08',
      fromDate: '2026-02-09',
      isOpen: true,
    })
    const rows = await soleus.product.store.selectFrom('told').select(['key', 'via']).execute()
    expect(rows).toEqual([])
    soleus.setNow(NOON - 9 * DAY)
    await refreshDerived(soleus.product, LOCAL_ATHLETE)
    expect(await soleus.product.store.selectFrom('told').select(['key', 'via']).execute()).toEqual([
      { key: 'question:2026-02-08', via: 'digest' },
    ])
  })

  it('unanswered keeps the alerts quiet and the room careful', async () => {
    const soleus = await awayFor()
    const careful = await soleus.get('/api/room')
    expect(careful).toMatchObject({ gap: 'unknown', familiar: 9 })
    await soleus.send('POST', '/api/activities', longRun('2026-03-01'))
    expect(await rules(soleus, 'new')).toEqual([])
    expect((await soleus.get('/api/question')).question).toMatchObject({ isOpen: false, toDate: '2026-02-28' })
  })

  it('answered "rested" lets the rules of a return speak', async () => {
    const soleus = await awayFor()
    await soleus.send('POST', '/api/activities', longRun('2026-03-01'))
    const answered = await soleus.send('POST', '/api/question', { afterDate: '2026-02-08', answer: 'rested' })
    expect(answered).toMatchObject({ status: 200, body: { question: null } })
    expect(await rules(soleus, 'new')).toContain('B1 2026-03-01')
    expect((await soleus.get('/api/room?on=2026-03-02')).gap).toBe('rested')
  })

  it('answered "trained" withdraws what a return had raised, and gives the room back', async () => {
    const soleus = await awayFor()
    await soleus.send('POST', '/api/activities', longRun('2026-03-01'))
    await soleus.send('POST', '/api/question', { afterDate: '2026-02-08', answer: 'ill' })
    expect(await rules(soleus, 'new')).toContain('B1 2026-03-01')
    await soleus.send('POST', '/api/question', { afterDate: '2026-02-08', answer: 'trained' })
    expect(await rules(soleus, 'new')).toEqual([])
    expect(await rules(soleus, 'withdrawn')).toContain('B1 2026-03-01')
    expect(await soleus.get('/api/room?on=2026-03-08')).toMatchObject({
      gap: 'trained',
      limit: { kind: expect.not.stringMatching('return') },
    })
  })

  it('is settled by files that come late', async () => {
    const soleus = await awayFor()
    for (const date of ['2026-02-15', '2026-02-22']) await soleus.send('POST', '/api/activities', longRun(date))
    expect(await soleus.get('/api/question')).toEqual({ question: null })
    expect((await soleus.get('/api/room')).gap).toBe('none')
  })

  it('is none that was never asked, and takes the four answers only', async () => {
    const soleus = await awayFor()
    const answer = (body: object) => soleus.send('POST', '/api/question', body)
    expect((await answer({ afterDate: '2026-02-01', answer: 'rested' })).status).toBe(404)
    expect((await answer({ afterDate: '2026-02-08', answer: 'lazy' })).status).toBe(400)
    expect((await answer({ afterDate: 'then', answer: 'rested' })).status).toBe(400)
  })

  it('is not asked about gaps of long ago', async () => {
    const soleus = await testSoleus({ now: NOON })
    await steadyWeeks(soleus, 10, '2025-08-31')
    await steadyWeeks(soleus, 12, '2026-03-01')
    expect(await soleus.get('/api/question')).toEqual({ question: null })
  })

  it('is not asked about a break in files that came in at once, which counts as rest without a word of an answer', async () => {
    const soleus = await testSoleus({ now: NOON })
    for (const date of ['2026-02-16', '2026-02-19', '2026-02-22']) {
      await soleus.send('POST', '/api/activities', longRun(date))
    }
    await steadyWeeks(soleus, 10, '2026-01-25')
    await refreshDerived(soleus.product, LOCAL_ATHLETE)
    expect(await soleus.get('/api/question')).toEqual({ question: null })
    expect(await soleus.get('/api/room')).toMatchObject({ gap: 'rested', limitedBy: 'return' })
  })
})
