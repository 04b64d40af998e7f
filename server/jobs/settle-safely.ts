import { settleRows } from '../store/import-file-store.ts'
import { type Batch, settleFiles } from '../usecases/settle-files.ts'
import type { RunnerContext } from './runner-context.ts'

/** How often reading a file may be begun without an end before it is given up. */
export const MOST_ATTEMPTS = 2

/**
 * Settles files whatever happens: after a fault on the way (a full disk, a bug) each gets a try of its own, and the one
 * that is to blame fails with a word. Throws only when not even that can be stored.
 */
export async function settleSafely(context: RunnerContext, batch: Batch): Promise<void> {
  try {
    if (await settleFiles(context.product, batch)) await context.refresh.note(batch.athleteId)
  } catch (error) {
    if (batch.files.length > 1) {
      for (const file of batch.files) await settleSafely(context, { ...batch, files: [file] })
      return
    }
    context.log.error({ err: error, importFiles: batch.files.map((file) => file.rowId) }, 'a file could not be settled')
    const message = isDiskFull(error)
      ? 'The disk is full; make room and import it again.'
      : 'A fault of this program, not of the file; its log says more.'
    await giveUp(context, batch, message)
  }
}

/** Fails a file that ended the whole process each time it was begun. */
export async function giveUpRepeated(context: RunnerContext, athleteId: string, rowId: number): Promise<void> {
  context.log.error({ importFile: rowId }, 'a file was given up after it was interrupted repeatedly')
  const message = `The program ended ${MOST_ATTEMPTS} times while reading this file, so it was left out.`
  await giveUp(context, { athleteId, files: [{ rowId }] }, message)
}

async function giveUp(
  { product }: RunnerContext,
  { athleteId, files }: { readonly athleteId: string; readonly files: readonly { readonly rowId: number }[] },
  message: string,
): Promise<void> {
  const outcome = { status: 'failed', reason: 'internal', message, sha256: null, activityIds: [] } as const
  const ids = files.map((file) => file.rowId)
  await settleRows(product.store, athleteId, ids, outcome)
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && ['ENOSPC', 'SQLITE_FULL', 'EDQUOT'].includes((error as { code?: string }).code ?? '')
}
