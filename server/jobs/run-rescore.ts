import { rescoreStale, staleActivities } from '../usecases/rescore-stale.ts'
import type { Job, JobEnd } from './job.ts'
import type { RunnerContext } from './runner-context.ts'

/** Scores what is out of date again, a few side by side. An import that comes in meanwhile goes first. */
export async function runRescore(context: RunnerContext, { athleteId }: Job<'rescore'>): Promise<JobEnd> {
  const { product, lanes, refresh } = context
  const stale = await staleActivities(product, athleteId)
  let begun = 0
  for (const id of stale) {
    if (context.isStopping() || (await context.isImportWaiting())) break
    begun += 1
    await lanes.start(async () => {
      if (await rescoreOne(context, athleteId, id)) await refresh.note(athleteId)
    })
  }
  await lanes.idle()
  if (begun > 0) await refresh.now(athleteId)
  return begun < stale.length ? { again: product.clock() } : 'done'
}

async function rescoreOne({ product, log }: RunnerContext, athleteId: string, id: string): Promise<boolean> {
  try {
    return await rescoreStale(product, athleteId, id)
  } catch (error) {
    log.error({ err: error, activity: id }, 'an activity could not be scored again')
    return false
  }
}
