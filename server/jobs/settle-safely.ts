import { settleFile } from '../store/import-file-store.ts'
import { type FileAtHand, settleFileAtHand } from '../usecases/settle-file.ts'
import type { RunnerContext } from './runner-context.ts'

/** How often reading a file may be begun without an end before it is given up. */
export const MOST_ATTEMPTS = 2

/**
 * Settles a file whatever happens: a fault on the way (a full disk, a bug) fails this file with a word and leaves the
 * others alone. Throws only when not even that can be stored.
 */
export async function settleSafely(context: RunnerContext, file: FileAtHand): Promise<void> {
  try {
    if (await settleFileAtHand(context.product, file)) await context.refresh.note(file.athleteId)
  } catch (error) {
    context.log.error({ err: error, importFile: file.rowId }, 'a file could not be settled')
    const message = isDiskFull(error)
      ? 'The disk is full; make room and import it again.'
      : 'A fault of this program, not of the file; its log says more.'
    await giveUp(context, file, message)
  }
}

/** Fails a file that ended the whole process each time it was begun. */
export async function giveUpRepeated(
  context: RunnerContext,
  file: Pick<FileAtHand, 'athleteId' | 'rowId'>,
): Promise<void> {
  context.log.error({ importFile: file.rowId }, 'a file was given up after it was interrupted repeatedly')
  await giveUp(context, file, `The program ended ${MOST_ATTEMPTS} times while reading this file, so it was left out.`)
}

async function giveUp(
  { product }: RunnerContext,
  { athleteId, rowId }: Pick<FileAtHand, 'athleteId' | 'rowId'>,
  message: string,
): Promise<void> {
  const outcome = { status: 'failed', reason: 'internal', message, sha256: null, activityIds: [] } as const
  await settleFile(product.store, athleteId, rowId, outcome)
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && ['ENOSPC', 'SQLITE_FULL', 'EDQUOT'].includes((error as { code?: string }).code ?? '')
}
