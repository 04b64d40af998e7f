import { forgetCopies, settleWaiting } from '../store/import-control-store.ts'
import { copiesOf, requeueInterrupted, waitingFiles } from '../store/import-file-store.ts'
import { beginImport, changeImport, findImport, finishImport, type ImportRow } from '../store/import-store.ts'
import { CANCELLED } from '../usecases/control-import.ts'
import { isEnded } from '../usecases/is-ended.ts'
import type { Product } from '../usecases/product.ts'
import { takeStravaTables } from '../usecases/strava-tables.ts'
import type { Job, JobEnd } from './job.ts'
import { runFile } from './run-file.ts'
import type { RunnerContext } from './runner-context.ts'
import { watchImport } from './watch-import.ts'

/** So many rows of waiting files are looked up at a time. */
const LOOK_AHEAD = 200

/**
 * Reads everything of an import that waits, a few files side by side, and ends it when all is settled, no more may come,
 * and days and alerts are in line. Told to stop, it finishes what is begun and leaves the rest in the queue. One that is
 * paused, or open with nothing to read, is let go of: whoever takes it up again or adds to it asks for this job anew.
 */
export async function runImport(
  context: RunnerContext,
  { athleteId, payload: { importId } }: Job<'import'>,
): Promise<JobEnd> {
  const { store } = context.product
  await requeueInterrupted(store, athleteId, importId, { forgiven: false })
  const row = await findImport(store, athleteId, importId)
  if (row === undefined) return 'done'
  const watch = watchImport(context, row)
  try {
    const isStopping = () => context.isStopping() || watch.isHalted()
    if (!isEnded(row) && row.paused === 0) await readWaiting({ ...context, isStopping }, row)
    return await conclude(context, row)
  } catch (error) {
    // Neither may hide what went wrong; what was being read is put back at the next attempt as well.
    await context.lanes.idle().catch(() => undefined)
    await requeueInterrupted(store, athleteId, importId, { forgiven: true }).catch(() => undefined)
    throw error
  } finally {
    watch.end()
    context.apart.close()
  }
}

/** What is left of an import that met a fault time and again fails with a word; it can be retried, the bytes stay. */
export async function giveUpImport(
  { product, refresh }: RunnerContext,
  { athleteId, payload: { importId } }: Job<'import'>,
): Promise<void> {
  await product.store.transaction().execute(async (store) => {
    await requeueInterrupted(store, athleteId, importId, { forgiven: true })
    const row = await findImport(store, athleteId, importId)
    if (row === undefined || isEnded(row)) return
    await settleWaiting(store, athleteId, importId, GIVEN_UP)
    const change = { state: 'done', finished_at: product.clock(), receiving: 0, paused: 0 } as const
    await changeImport(store, athleteId, importId, change)
  })
  await refresh.now(athleteId)
}

async function readWaiting(context: RunnerContext, { athlete_id, id }: ImportRow): Promise<void> {
  const { product, lanes } = context
  for (;;) {
    const files = await waitingFiles(product.store, athlete_id, id, LOOK_AHEAD)
    if (files.length === 0 || context.isStopping()) break
    await beginImport(product.store, athlete_id, id)
    for (const file of files) {
      if (context.isStopping()) break
      await runFile(context, file)
    }
  }
  await lanes.idle()
}

/** What follows when reading came to an end, or to a halt: by how the import stands now. */
async function conclude(context: RunnerContext, { athlete_id, id }: ImportRow): Promise<JobEnd> {
  const { product, refresh } = context
  const row = await findImport(product.store, athlete_id, id)
  if (row === undefined || row.state === 'done') return 'done'
  if (row.state !== 'cancelled' && row.paused === 0) {
    const isStopped = context.isStopping()
    // Alerts wait for the rest: half a history would raise some that the other half withdraws.
    if (isStopped || row.receiving === 1) {
      await refresh.days(athlete_id)
      return isStopped ? { again: product.clock() } : 'done'
    }
  }
  // Always, as the process may have ended before on its way between the last file and this.
  await refresh.now(athlete_id)
  if (row.state === 'cancelled') await clearUp(product, row)
  else if (row.paused === 0) return finish(context, row)
  return 'done'
}

/** Ends an import that is read to its end. */
async function finish({ product, log }: RunnerContext, { athlete_id, id }: ImportRow): Promise<JobEnd> {
  const { store, inbox, clock } = product
  await takeStravaTables(product, athlete_id, id)
  if ((await copiesOf(store, athlete_id, id)).length === 0) await inbox.clear(id)
  if (await finishImport(store, athlete_id, id, clock())) {
    log.info({ importId: id }, 'import done')
    return 'done'
  }
  // Somebody paused or cancelled it meanwhile, or had failed files read again.
  const row = await findImport(store, athlete_id, id)
  const isHeld = row === undefined || isEnded(row) || row.paused === 1
  if (isHeld || (await waitingFiles(store, athlete_id, id, 1)).length > 0) return { again: clock() }
  throw new Error(`import ${id} has files that nothing reads`)
}

/** Settles what a cancelled import had in hand when it was cancelled, and drops the copies of what was not read. */
async function clearUp({ store, inbox, clock }: Product, { athlete_id, id, finished_at }: ImportRow): Promise<void> {
  await settleWaiting(store, athlete_id, id, CANCELLED)
  for (const path of await copiesOf(store, athlete_id, id)) await inbox.remove(path)
  await forgetCopies(store, athlete_id, id)
  await inbox.clear(id)
  if (finished_at === null) await changeImport(store, athlete_id, id, { finished_at: clock() })
}

const GIVEN_UP = {
  status: 'failed',
  reason: 'internal',
  message: 'Reading was given up after repeated faults of this program; its log says more. Retry it.',
} as const
