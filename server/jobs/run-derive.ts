import { tellDigest } from '../usecases/weekly-digest.ts'
import type { Job, JobEnd } from './job.ts'
import type { RunnerContext } from './runner-context.ts'

const HOUR_SECONDS = 3600

/**
 * Days and alerts anew. At the start, as the last process may have ended between a change and what follows from it, or
 * have known other rules; and each hour, as a day may turn where an athlete lives without anything being imported. Monday's
 * summary is of the same kind.
 */
export async function runDerive({ product, refresh }: RunnerContext, { athleteId }: Job<'derive'>): Promise<JobEnd> {
  await refresh.now(athleteId)
  await tellDigest(product, athleteId)
  return { again: (Math.floor(product.clock() / HOUR_SECONDS) + 1) * HOUR_SECONDS }
}
