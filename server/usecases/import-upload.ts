import type { Result } from '../../analysis/model/result.ts'
import type { WaitingFile } from '../files/inbox.ts'
import { receiveUpload } from '../files/receive-upload.ts'
import { withoutAddresses } from '../files/without-addresses.ts'
import { insertImportFiles, type NewImportFile } from '../store/import-file-store.ts'
import { insertImport } from '../store/import-store.ts'
import { newId } from '../store/new-id.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'

/** A multipart body as it streams in. */
export interface Upload {
  readonly contentType: string
  readonly body: AsyncIterable<Uint8Array> | null
}

/** Takes in the files of an upload. They and their queue entry are on disk before this returns; reading them comes later. */
export async function importUpload(
  product: Product,
  athleteId: string,
  upload: Upload,
): Promise<Result<{ readonly importId: string }, Failure>> {
  const importId = newId()
  const received = await receiveUpload(product.inbox, importId, upload)
  if ('problem' in received) return { ok: false, error: received.problem }
  await enqueueImport(product, athleteId, { importId, files: received.files })
  return { ok: true, value: { importId } }
}

/** Puts received files in the queue and wakes the runner. */
export async function enqueueImport(
  product: Product,
  athleteId: string,
  { importId, files }: { readonly importId: string; readonly files: readonly WaitingFile[] },
): Promise<void> {
  await product.store.transaction().execute(async (store) => {
    const now = product.clock()
    await insertImport(store, {
      id: importId,
      athlete_id: athleteId,
      created_at: now,
      state: 'queued',
      finished_at: null,
    })
    await insertImportFiles(
      store,
      files.map((file, position) => ({
        athlete_id: athleteId,
        import_id: importId,
        position,
        name: withoutAddresses(file.name),
        ...waiting(file),
      })),
    )
  })
  product.wakeRunner()
}

function waiting(file: WaitingFile): Pick<NewImportFile, 'status' | 'inbox_path' | 'reason' | 'message'> {
  if ('path' in file) return { status: 'queued', inbox_path: file.path }
  const message = `It is larger than ${file.overLimit / 1024 / 1024} MB, far beyond any activity.`
  return { status: 'failed', reason: 'too-large', message }
}
