import type { Result } from '../../analysis/model/result.ts'
import { isBeingRead, requeueArchives, requeueFailed, settleWaiting } from '../store/import-control-store.ts'
import { changeImport, findImport, type ImportRow } from '../store/import-store.ts'
import { deleteDeadJobs } from '../store/job-store.ts'
import type { Store } from '../store/open-store.ts'
import { askFor, jobIdentity } from './ask-for.ts'
import type { Failure } from './failure.ts'
import { NO_IMPORT } from './import-files.ts'
import { type ImportSummary, importSummary } from './import-progress.ts'
import { isEnded } from './is-ended.ts'
import type { Product } from './product.ts'

export type ControlAction = 'pause' | 'resume' | 'cancel' | 'retry'

/** What becomes of files of a cancelled import that were not begun. */
export const CANCELLED = {
  status: 'skipped',
  reason: 'cancelled',
  message: 'The import was cancelled before this was read; send it again if you want it after all.',
} as const

type Step = (store: Store, row: ImportRow, now: number) => Promise<Result<void, Failure>>

/**
 * Pauses an import after the files at hand, takes it up again, cancels what has not begun, or has its failed files read
 * again whose bytes are still here. All hold beyond a restart. Asking for what is so already changes nothing.
 */
export async function controlImport(
  product: Product,
  athleteId: string,
  id: string,
  action: ControlAction,
): Promise<Result<ImportSummary, Failure>> {
  const result = await product.store.transaction().execute(async (store) => {
    const row = await findImport(store, athleteId, id)
    if (row === undefined) return NO_IMPORT
    const now = product.clock()
    const done = await STEPS[action](store, row, now)
    // Pausing too: the job lets go of the import, or clears up after what was cancelled.
    if (done.ok) await askFor(store, { athleteId, now }, 'import', { importId: id })
    return done
  })
  if (!result.ok) return result
  product.paces.delete(id)
  product.wakeRunner()
  return importSummary(product, athleteId, id)
}

const STEPS: { readonly [A in ControlAction]: Step } = {
  pause: async (store, row) => {
    if (isEnded(row)) return refused('It is over; there is nothing to pause.')
    await changeImport(store, row.athlete_id, row.id, { paused: 1 })
    return DONE
  },
  resume: async (store, row) => {
    if (isEnded(row)) return refused('It is over; there is nothing to go on with.')
    await changeImport(store, row.athlete_id, row.id, { paused: 0 })
    return DONE
  },
  cancel: async (store, row, now) => {
    if (row.state === 'cancelled') return DONE
    if (row.state === 'done') return refused('It is over; there is nothing to cancel.')
    await settleWaiting(store, row.athlete_id, row.id, CANCELLED)
    // What is being read ends first; then the job says when it was over.
    const finished = (await isBeingRead(store, row.athlete_id, row.id)) ? null : now
    const change = { state: 'cancelled', paused: 0, receiving: 0, finished_at: finished } as const
    await changeImport(store, row.athlete_id, row.id, change)
    return DONE
  },
  retry: async (store, row) => {
    if (row.state === 'cancelled') return refused('It was cancelled; send the files again.')
    if ((await requeueFailed(store, row.athlete_id, row.id)) === 0) {
      return refused('Nothing of it failed whose bytes are still here; send the files again.')
    }
    await requeueArchives(store, row.athlete_id, row.id)
    if (row.state === 'done') {
      await changeImport(store, row.athlete_id, row.id, { state: 'queued', finished_at: null })
    }
    await deleteDeadJobs(store, jobIdentity(row.athlete_id, 'import', { importId: row.id }))
    return DONE
  },
}

function refused(message: string): Result<never, Failure> {
  return { ok: false, error: { kind: 'conflict', message } }
}

const DONE: Result<void, Failure> = { ok: true, value: undefined }
