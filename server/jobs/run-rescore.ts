import { finishRecalculation, runningRecalculation } from '../usecases/recalculate.ts'
import { rescoreStale, staleActivities } from '../usecases/rescore-stale.ts'
import type { Job, JobEnd } from './job.ts'
import type { RunnerContext } from './runner-context.ts'

/**
 * Scores what is out of date again, a few side by side, and ends the recalculation that tells of it when days and alerts
 * are in line. An import that comes in meanwhile goes first. Whatever ends the process on the way, the next one finds what
 * is left by what is still out of date.
 */
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
  if (begun < stale.length) {
    if (begun > 0) await refresh.days(athleteId)
    return { again: product.clock() }
  }
  if ((await runningRecalculation(product.store, athleteId)) === undefined) return 'done'
  await refresh.now(athleteId)
  return (await finishRecalculation(product, athleteId)) ? 'done' : { again: product.clock() }
}

async function rescoreOne({ product, log }: RunnerContext, athleteId: string, id: string): Promise<boolean> {
  try {
    return await rescoreStale(product, athleteId, id)
  } catch (error) {
    log.error({ err: error, activity: id }, 'an activity could not be scored again')
    return false
  }
}
