import { describe, expect, it } from 'vitest'
import { insertPlan } from '../../server/store/plan-store.ts'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { NOW, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const PLAN = {
  id: 'p1',
  athlete_id: LOCAL_ATHLETE,
  day: 20_516,
  name: 'Long, in the dunes',
  kind: 'run',
  distance_m: 14_000,
  climb_m: 120,
  sand_share: 0.25,
  sand: 'dry',
  speed_mps: 2.8,
  route_json: null,
  calf_km: 19.24,
  sand_calf_km: 6,
  climb_calf_km: 1,
  analysis_version: 1,
  changes: 3,
  created_at: NOW,
  changed_at: NOW,
} as const

/** Ten even weeks and then a long run on sand, which speaks. */
async function withAlerts(): Promise<TestSoleus> {
  const soleus = await testSoleus()
  await steadyWeeks(soleus, 10, '2026-02-22')
  await soleus.importAll({
    name: 'beach.gpx',
    bytes: gpxTrack({ start: '2026-02-28T07:00:00Z', minutes: 60, surface: 'sand' }),
  })
  return soleus
}

describe('a feed of alerts', () => {
  it('is read at a secret address without signing in, and tells of load alone', async () => {
    const soleus = await withAlerts()
    const { status, body: feed } = await soleus.send('POST', '/api/feeds', { kind: 'alerts' })
    expect(status).toBe(201)
    expect(feed.path).toMatch(/^\/feeds\/[\w-]{43}\/alerts\.atom$/)
    const { items } = await soleus.get('/api/alerts?state=new')
    const answer = await soleus.request(feed.path)
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom">')
    expect(text.match(/<entry>/g)).toHaveLength(items.length)
    expect(items.length).toBeGreaterThan(0)
    for (const { id, title } of items) {
      expect(text).toContain(`urn:soleus:alert:${id}`)
      expect(text).toContain(title)
    }
    expect(await soleus.get('/api/feeds')).toMatchObject({ items: [{ kind: 'alerts' }] })
    expect(JSON.stringify(await soleus.get('/api/feeds'))).not.toContain(feed.path.split('/')[2])
  })

  it('gives nothing at an address that is wrong, of another kind, or taken back', async () => {
    const soleus = await testSoleus()
    const { body: feed } = await soleus.send('POST', '/api/feeds', { kind: 'alerts' })
    const [, , token] = feed.path.split('/')
    for (const path of [`/feeds/${'x'.repeat(43)}/alerts.atom`, `/feeds/${token}/plan.ics`, `/feeds/${token}/other`]) {
      expect((await soleus.request(path)).status, path).toBeGreaterThanOrEqual(400)
    }
    expect((await soleus.request(feed.path)).status).toBe(200)
    expect((await soleus.send('DELETE', `/api/feeds/${feed.id}`)).status).toBe(200)
    expect((await soleus.request(feed.path)).status).toBe(404)
    expect((await soleus.send('DELETE', `/api/feeds/${feed.id}`)).status).toBe(404)
  })
})

describe('a calendar of planned sessions', () => {
  it('has each as a whole day, in any zone, with how much it would be', async () => {
    const soleus = await testSoleus()
    await insertPlan(soleus.product.store, PLAN)
    const { body: feed } = await soleus.send('POST', '/api/feeds', { kind: 'plan' })
    const answer = await soleus.request(feed.path)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const lines = (await answer.text()).replaceAll('\r\n ', '').split('\r\n')
    expect(lines).toContain('DTSTART;VALUE=DATE:20260304')
    expect(lines).toContain('DTEND;VALUE=DATE:20260305')
    expect(lines).toContain('SUMMARY:Long\\, in the dunes')
    expect(lines).toContain('DESCRIPTION:14.0 km\\, 120 m up\\, 25 % on sand: 19.2 calf-km.')
    expect(lines).toContain('SEQUENCE:3')
  })

  it('says of each to come whether it fits as things stand', async () => {
    const soleus = await testSoleus()
    await steadyWeeks(soleus, 10, '2026-02-22')
    const { body: feed } = await soleus.send('POST', '/api/feeds', { kind: 'plan' })
    const read = async () => (await (await soleus.request(feed.path)).text()).replaceAll('\r\n ', '')
    await soleus.send('POST', '/api/plans', { date: '2026-03-04', name: 'Short', distanceMetres: 3000 })
    expect(await read()).toMatch(/DESCRIPTION:3\.0 km: 3\.\d calf-km\. Within what you have done\./)
    await soleus.send('POST', '/api/plans', { date: '2026-03-05', name: 'Long', distanceMetres: 60_000 })
    // The long one takes all the room there is.
    expect((await read()).match(/calf-km\. More than fits\./g)).toHaveLength(2)
  })

  it('says no more than that there is training where it is to be discreet', async () => {
    const soleus = await testSoleus()
    await insertPlan(soleus.product.store, PLAN)
    const { body: feed } = await soleus.send('POST', '/api/feeds', { kind: 'plan-discreet' })
    const text = await (await soleus.request(feed.path)).text()
    expect(text).toContain('SUMMARY:Training')
    expect(text).not.toMatch(/dunes|km|sand/)
  })
})
