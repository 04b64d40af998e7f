import { insertJob, type JobIdentity } from '../store/job-store.ts'
import type { Store } from '../store/open-store.ts'
import type { JobKind, JobMap } from './job-map.ts'

/**
 * Asks for a job, in the transaction of the change that calls for it: so neither is there without the other. Wake the
 * runner once it is committed. Not before `runAt`, if given; Unix seconds.
 */
export async function askFor<K extends JobKind>(
  store: Store,
  { athleteId, now, runAt = now }: { readonly athleteId: string; readonly now: number; readonly runAt?: number },
  kind: K,
  payload: JobMap[K],
): Promise<void> {
  await insertJob(store, jobIdentity(athleteId, kind, payload), { now, runAt })
}

/** How a job is known in the queue. */
export function jobIdentity<K extends JobKind>(athleteId: string, kind: K, payload: JobMap[K]): JobIdentity {
  return { athlete_id: athleteId, kind, payload_json: JSON.stringify(payload) }
}
