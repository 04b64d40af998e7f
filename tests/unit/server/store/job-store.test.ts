import { describe, expect, it, onTestFinished } from 'vitest'
import { ensureAthlete } from '../../../../server/store/athlete-store.ts'
import {
  buryJob,
  deleteDeadJobs,
  deleteDoneJob,
  extendLease,
  failJob,
  hasDueJob,
  insertJob,
  type JobRow,
  leaseJob,
  putBackJob,
  takeBackLeases,
} from '../../../../server/store/job-store.ts'
import { openStore, type Store } from '../../../../server/store/open-store.ts'

const KINDS = ['import', 'rescore']
const T = 1_772_000_000

const job = (kind: string, payload: object = {}) => ({
  athlete_id: 'me',
  kind,
  payload_json: JSON.stringify(payload),
})

async function queue(): Promise<Store> {
  const store = await openStore(':memory:')
  onTestFinished(() => store.destroy())
  const athlete = { id: 'me', display_name: null, units: 'metric', week_start: 0, zone: 'UTC', created_at: T } as const
  await ensureAthlete(store, athlete)
  return store
}

const ask = (store: Store, kind: string, now: number, runAt = now) => insertJob(store, job(kind), { now, runAt })
const lease = (store: Store, now: number, seconds = 60) => leaseJob(store, { kinds: KINDS, now, until: now + seconds })
const all = (store: Store) => store.selectFrom('job').selectAll().orderBy('id').execute()

async function leased(store: Store, now: number): Promise<JobRow> {
  const row = await lease(store, now)
  if (row === undefined) throw new Error('nothing was due')
  return row
}

describe('the next job', () => {
  it('is the one whose kind goes first, then the one that has waited longest', async () => {
    const store = await queue()
    await ask(store, 'rescore', T)
    await insertJob(store, job('import', { importId: 'b' }), { now: T + 2, runAt: T + 2 })
    await insertJob(store, job('import', { importId: 'a' }), { now: T + 1, runAt: T + 1 })
    const order = [await leased(store, T + 5), await leased(store, T + 5), await leased(store, T + 5)]
    expect(order.map((row) => row.payload_json)).toEqual(['{"importId":"a"}', '{"importId":"b"}', '{}'])
    expect(await lease(store, T + 5)).toBeUndefined()
  })

  it('is none before its time, and none of a kind that is not known', async () => {
    const store = await queue()
    await ask(store, 'import', T, T + 10)
    await ask(store, 'of a newer version', T)
    expect(await lease(store, T + 9.9)).toBeUndefined()
    expect(await hasDueJob(store, ['import'], T + 9.9)).toBe(false)
    expect(await hasDueJob(store, ['import'], T + 10)).toBe(true)
    expect(await lease(store, T + 10)).toMatchObject({ kind: 'import', state: 'leased', lease_until: T + 70 })
  })

  it('is one whose lease ran out, which counts as an attempt, and not one whose lease was extended', async () => {
    const store = await queue()
    await ask(store, 'import', T)
    const first = await leased(store, T)
    expect(await lease(store, T + 59)).toBeUndefined()
    expect(await extendLease(store, first, T + 110)).toBe(true)
    expect(await lease(store, T + 60)).toBeUndefined()
    const second = await leased(store, T + 110)
    expect(second).toMatchObject({ id: first.id, attempts: 1 })
    // Whoever lost the lease can neither hold nor end it.
    expect(await extendLease(store, first, T + 500)).toBe(false)
    await deleteDoneJob(store, first)
    await failJob(store, first, { runAt: T + 500, error: 'late' })
    expect(await all(store)).toEqual([second])
  })
})

describe('asking for a job', () => {
  it('twice makes one, at the earlier of both times', async () => {
    const store = await queue()
    await ask(store, 'import', T, T + 100)
    await ask(store, 'import', T + 1, T + 50)
    await ask(store, 'import', T + 2, T + 80)
    expect(await all(store)).toMatchObject([{ run_at: T + 50, wanted_at: T + 2, created_at: T }])
  })

  it('while it is worked at has it run once more, even in the same instant', async () => {
    const store = await queue()
    for (const askedAt of [T, T + 7]) {
      await ask(store, 'import', T)
      const row = await leased(store, T)
      await ask(store, 'import', askedAt)
      await deleteDoneJob(store, row)
      await putBackJob(store, row, T + 9)
      const again = await leased(store, T + 9)
      expect(again.id).toBe(row.id)
      await deleteDoneJob(store, again)
      expect(await all(store)).toEqual([])
    }
  })

  it('does not cut short the pause after a failure', async () => {
    const store = await queue()
    await ask(store, 'import', T)
    await failJob(store, await leased(store, T), { runAt: T + 40, error: 'Error ENOSPC' })
    await ask(store, 'import', T + 1)
    expect(await all(store)).toMatchObject([{ state: 'waiting', run_at: T + 40, attempts: 1, error: 'Error ENOSPC' }])
  })

  it('after it was given up makes a new one beside its trace', async () => {
    const store = await queue()
    await ask(store, 'import', T)
    await buryJob(store, await leased(store, T), 'Error')
    await ask(store, 'import', T + 1)
    expect(await all(store)).toMatchObject([
      { state: 'dead', error: 'Error' },
      { state: 'waiting', attempts: 0 },
    ])
    await deleteDeadJobs(store, job('import'))
    expect(await all(store)).toMatchObject([{ state: 'waiting' }])
  })
})

describe('putting a job back', () => {
  it('counts no attempt and forgets earlier ones', async () => {
    const store = await queue()
    await ask(store, 'import', T)
    await failJob(store, await leased(store, T), { runAt: T + 5, error: 'Error' })
    await putBackJob(store, await leased(store, T + 5), T + 30)
    expect(await all(store)).toMatchObject([{ state: 'waiting', run_at: T + 30, attempts: 0, error: null }])
  })

  it('for later is overruled by somebody asking for it meanwhile', async () => {
    const store = await queue()
    await ask(store, 'import', T)
    const row = await leased(store, T)
    await ask(store, 'import', T + 3)
    await putBackJob(store, row, T + 3600)
    expect((await all(store))[0]?.run_at).toBe(T + 3)
  })
})

it('at a new start all leases are taken back without an attempt, and a clock put back keeps no job waiting for years', async () => {
  const store = await queue()
  await ask(store, 'import', T)
  await leased(store, T)
  await ask(store, 'rescore', T, T + 400_000_000)
  await takeBackLeases(store, T + 3600)
  expect(await all(store)).toMatchObject([
    { kind: 'import', state: 'waiting', attempts: 0, run_at: T, leased_at: null, lease_until: null },
    { kind: 'rescore', run_at: T + 3600 },
  ])
})
