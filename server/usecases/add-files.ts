import type { Result } from '../../analysis/model/result.ts'
import type { WaitingFile } from '../files/inbox.ts'
import { insertImportFiles, knownUploads, nextPosition } from '../store/import-file-store.ts'
import { changeImport, findImport } from '../store/import-store.ts'
import { askFor } from './ask-for.ts'
import type { Failure } from './failure.ts'
import { NO_IMPORT } from './import-files.ts'
import type { Product } from './product.ts'
import { waitingRows } from './waiting-rows.ts'

/**
 * Adds received files to an open import and has them read. No files only say that more are on their way, so that it
 * stays open. A resumable upload whose end is told twice is added once.
 */
export async function addFiles(
  product: Product,
  athleteId: string,
  importId: string,
  files: readonly WaitingFile[],
): Promise<Result<void, Failure>> {
  const result = await product.store.transaction().execute(async (store): Promise<Result<void, Failure>> => {
    const found = await findImport(store, athleteId, importId)
    if (found === undefined) return NO_IMPORT
    const known = await knownUploads(
      store,
      athleteId,
      files.flatMap(({ uploadId }) => uploadId ?? []),
    )
    const fresh = files.filter(({ uploadId }) => uploadId === undefined || !known.has(uploadId))
    if (found.receiving === 0) return files.length > 0 && fresh.length === 0 ? DONE : CLOSED
    const now = product.clock()
    await changeImport(store, athleteId, importId, { touched_at: now })
    if (fresh.length === 0) return DONE
    const first = await nextPosition(store, athleteId, importId)
    await insertImportFiles(store, waitingRows(fresh, { athleteId, importId, first }))
    await askFor(store, { athleteId, now }, 'import', { importId })
    return DONE
  })
  if (result.ok) product.wakeRunner()
  return result
}

const DONE: Result<void, Failure> = { ok: true, value: undefined }

const CLOSED: Result<never, Failure> = {
  ok: false,
  error: {
    kind: 'conflict',
    message: 'This import takes no more files: it was closed, cancelled, or nothing came for an hour.',
    hint: 'Send the files as a new import.',
  },
}
