import { findImport } from '../store/import-store.ts'
import { closeImport } from '../usecases/close-import.ts'
import { IDLE_SECONDS } from '../usecases/open-import.ts'
import type { Job, JobEnd } from './job.ts'
import type { RunnerContext } from './runner-context.ts'

/** Closes an open import into which nothing has come for an hour, or looks again when that hour would be over. */
export async function runClose(
  { product }: RunnerContext,
  { athleteId, payload: { importId } }: Job<'close'>,
): Promise<JobEnd> {
  const row = await findImport(product.store, athleteId, importId)
  if (row === undefined || row.receiving === 0) return 'done'
  const due = (row.touched_at ?? row.created_at) + IDLE_SECONDS
  if (product.clock() < due) return { again: due }
  await closeImport(product, athleteId, importId)
  return 'done'
}
