import { type Selectable, sql } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type JobRow = Selectable<Schema['job']>

/** Which job: there is one open job at most of a kind with a payload. The payload is compared as text. */
export interface JobIdentity {
  readonly athlete_id: string
  readonly kind: string
  readonly payload_json: string
}

/** A lease that is held: the job and when it was leased, which no other lease of it shares. */
export type Lease = Pick<JobRow, 'athlete_id' | 'id' | 'leased_at'>

/** Tells two instants apart on a clock that stands (in tests) or was put back. Seconds. */
const TICK = 0.001

/**
 * Asks for a job not before `runAt`. One that waits already is not doubled but comes no later than that, unless it waits
 * after a failure; one that is being worked at runs once more afterwards, as what it works at may have changed.
 */
export async function insertJob(
  store: Store,
  job: JobIdentity,
  { now, runAt }: { readonly now: number; readonly runAt: number },
): Promise<void> {
  await store
    .insertInto('job')
    .values({ ...job, state: 'waiting', run_at: runAt, wanted_at: now, created_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['athlete_id', 'kind', 'payload_json'])
        .where(sql<boolean>`state <> 'dead'`)
        .doUpdateSet({
          wanted_at: sql`max(excluded.wanted_at, coalesce(job.leased_at, 0) + ${TICK})`,
          run_at: sql`case when job.attempts = 0 then min(job.run_at, excluded.run_at) else job.run_at end`,
        }),
    )
    .execute()
}

/**
 * Takes the next due job: one whose time has come, or whose lease ran out, which counts as a failed attempt. Of several
 * the kind that stands first in `kinds` goes first, then the one that has waited longest. Kinds that are not listed (of a
 * newer version) are left alone. Of every athlete, as the runner serves them all.
 */
export async function leaseJob(
  store: Store,
  { kinds, now, until }: { readonly kinds: readonly string[]; readonly now: number; readonly until: number },
): Promise<JobRow | undefined> {
  const known = JSON.stringify(kinds)
  return store
    .updateTable('job')
    .set({
      state: 'leased',
      leased_at: sql`max(${now}, wanted_at, coalesce(leased_at, 0) + ${TICK})`,
      lease_until: until,
      attempts: sql`attempts + (state = 'leased')`,
    })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('job as due')
        .select('due.id')
        .where(sql<boolean>`due.kind in (select value from json_each(${known}))`)
        .where(sql<boolean>`((due.state = 'waiting' and due.run_at <= ${now})
          or (due.state = 'leased' and due.lease_until <= ${now}))`)
        .orderBy(sql`(select key from json_each(${known}) where value = due.kind)`)
        .orderBy('due.run_at')
        .orderBy('due.id')
        .limit(1),
    )
    .returningAll()
    .executeTakeFirst()
}

/** Whether a job of some kinds could begin now. */
export async function hasDueJob(store: Store, kinds: readonly string[], now: number): Promise<boolean> {
  const row = await store
    .selectFrom('job')
    .select('id')
    .where('state', '=', 'waiting')
    .where('run_at', '<=', now)
    .where('kind', 'in', kinds)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Says that a job is still being worked at. False = the lease is lost. */
export async function extendLease(store: Store, lease: Lease, until: number): Promise<boolean> {
  const { numUpdatedRows } = await held(store, lease).set({ lease_until: until }).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Takes a job that is done off the list, unless it was asked for again while it was worked at. */
export async function deleteDoneJob(store: Store, { athlete_id, id, leased_at }: Lease): Promise<void> {
  await store
    .deleteFrom('job')
    .where('athlete_id', '=', athlete_id)
    .where('id', '=', id)
    .where('leased_at', '=', leased_at)
    .whereRef('wanted_at', '<=', 'leased_at')
    .execute()
}

/** Puts a job back without counting an attempt: for later, or for at once if it was asked for again meanwhile. */
export async function putBackJob(store: Store, lease: Lease, runAt: number): Promise<void> {
  await held(store, lease)
    .set({
      ...WAITING,
      attempts: 0,
      error: null,
      run_at: sql`case when wanted_at > leased_at then min(wanted_at, ${runAt}) else ${runAt} end`,
    })
    .execute()
}

/** Puts a job back after a failed attempt. */
export async function failJob(
  store: Store,
  lease: Lease,
  { runAt, error }: { readonly runAt: number; readonly error: string },
): Promise<void> {
  await held(store, lease)
    .set({ ...WAITING, attempts: sql`attempts + 1`, error, run_at: runAt })
    .execute()
}

/** Gives a job up. Its row stays as a trace, and asking for the same job makes a new one. */
export async function buryJob(store: Store, lease: Lease, error: string): Promise<void> {
  await held(store, lease)
    .set({ ...WAITING, state: 'dead', error })
    .execute()
}

/** Takes the traces of given-up jobs away: whoever asks for the job again has seen to it. */
export async function deleteDeadJobs(store: Store, { athlete_id, kind, payload_json }: JobIdentity): Promise<void> {
  await store
    .deleteFrom('job')
    .where('athlete_id', '=', athlete_id)
    .where('kind', '=', kind)
    .where('payload_json', '=', payload_json)
    .where('state', '=', 'dead')
    .execute()
}

/**
 * At start: what the process that ended had leased waits again, and no job waits longer than `latest`, as the clock may
 * have been put back meanwhile. Of every athlete; to be called only by the one runner of a data folder.
 */
export async function takeBackLeases(store: Store, latest: number): Promise<void> {
  await store
    .updateTable('job')
    .set({ ...WAITING, run_at: sql`min(run_at, ${latest})` })
    .where('state', '<>', 'dead')
    .execute()
}

const WAITING = { state: 'waiting', leased_at: null, lease_until: null } as const

function held(store: Store, { athlete_id, id, leased_at }: Lease) {
  return store
    .updateTable('job')
    .where('athlete_id', '=', athlete_id)
    .where('id', '=', id)
    .where('leased_at', '=', leased_at)
}
