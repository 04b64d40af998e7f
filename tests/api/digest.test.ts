import { describe, expect, it } from 'vitest'
import { httpReceiver } from '../support/http-receiver.ts'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { type TestSoleus, testSoleus } from '../support/test-soleus.ts'

/** Monday 2 March 2026, seven in the morning in Amsterdam. */
const MONDAY_SEVEN = Date.parse('2026-03-02T06:00:00Z') / 1000

async function withWeeks(now: number): Promise<TestSoleus> {
  const soleus = await testSoleus({ now: now - 3600, sends: true, allowPrivateTargets: true })
  await steadyWeeks(soleus, 10, '2026-03-01')
  return soleus
}

async function refreshed(soleus: TestSoleus): Promise<void> {
  const { store, clock, wakeRunner } = soleus.product
  await store.updateTable('job').set({ run_at: 0 }).where('kind', '=', 'derive').execute()
  wakeRunner()
  const isDone = async () =>
    (
      await store
        .selectFrom('job')
        .select('run_at')
        .where('kind', '=', 'derive')
        .where('state', '=', 'waiting')
        .execute()
    ).every(({ run_at }) => run_at > clock())
  await expect.poll(isDone, { timeout: 20_000 }).toBe(true)
}

function digests(soleus: TestSoleus) {
  return soleus.product.store.selectFrom('told').selectAll().where('kind', '=', 'digest').execute()
}

describe("Monday's summary", () => {
  it('goes out at seven where the athlete lives, once', async () => {
    const receiver = await httpReceiver()
    const soleus = await withWeeks(MONDAY_SEVEN)
    const channel = { kind: 'ntfy', enabled: true, detail: 'full', address: receiver.url, topic: 'calves' }
    await soleus.send('PUT', '/api/channels/ntfy', channel)
    await refreshed(soleus)
    expect(await digests(soleus)).toEqual([])
    for (const minutes of [0, 60, 120]) {
      soleus.setNow(MONDAY_SEVEN + minutes * 60)
      await refreshed(soleus)
    }
    expect(await digests(soleus)).toMatchObject([{ key: 'digest:2026-03-02' }])
    await expect.poll(() => receiver.requests.length, { timeout: 10_000 }).toBe(1)
    const { title, message } = JSON.parse(String(receiver.requests[0]?.body))
    const weeks = await soleus.get('/api/weeks?from=2026-02-23&to=2026-03-01')
    expect(title).toBe(`Last week: ${weeks.calfKm[0].toFixed(1)} calf-km`)
    expect(message).toContain('No alert is open.')
  })

  it('is not sent to whoever does not want it, nor days later', async () => {
    const soleus = await withWeeks(MONDAY_SEVEN)
    await soleus.send('PATCH', '/api/channels', { wantsDigest: false })
    soleus.setNow(MONDAY_SEVEN)
    await refreshed(soleus)
    await soleus.send('PATCH', '/api/channels', { wantsDigest: true })
    soleus.setNow(MONDAY_SEVEN + 40 * 3600)
    await refreshed(soleus)
    expect(await digests(soleus)).toEqual([])
  })
})
