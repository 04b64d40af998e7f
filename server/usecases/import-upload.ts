import type { Result } from '../../analysis/model/result.ts'
import type { WaitingFile } from '../files/inbox.ts'
import { receiveUpload } from '../files/receive-upload.ts'
import { insertImportFiles } from '../store/import-file-store.ts'
import { insertImport } from '../store/import-store.ts'
import { newId } from '../store/new-id.ts'
import { addFiles } from './add-files.ts'
import { askFor } from './ask-for.ts'
import type { Failure } from './failure.ts'
import { importTitle } from './import-title.ts'
import type { Product } from './product.ts'
import { waitingRows } from './waiting-rows.ts'

/** A multipart body as it streams in. */
export interface Upload {
  readonly contentType: string
  readonly body: AsyncIterable<Uint8Array> | null
  /** The sender's own name for this form: sent again after an answer that was lost, it is not added twice. */
  readonly key?: string | undefined
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

/** Takes in more files of an import that is open for them. */
export async function addUpload(
  product: Product,
  athleteId: string,
  importId: string,
  upload: Upload,
): Promise<Result<{ readonly importId: string }, Failure>> {
  // Asked before anything is written, and so that the import stays open while a large form comes in.
  const open = await addFiles(product, athleteId, importId, [])
  if (!open.ok) return open
  const received = await receiveUpload(product.inbox, importId, upload)
  if ('problem' in received) return { ok: false, error: received.problem }
  const files = received.files.map((file, i) => (upload.key === undefined ? file : named(file, `${upload.key}:${i}`)))
  const added = await addFiles(product, athleteId, importId, files)
  if (added.ok) return { ok: true, value: { importId } }
  await product.inbox.discard(importId, received.files)
  return added
}

function named(file: WaitingFile, uploadId: string): WaitingFile {
  return { ...file, uploadId }
}

/** Puts received files in the queue and wakes the runner. */
export async function enqueueImport(
  product: Product,
  athleteId: string,
  { importId, files }: { readonly importId: string; readonly files: readonly WaitingFile[] },
): Promise<void> {
  const rows = waitingRows(files, { athleteId, importId, first: 0 })
  await product.store.transaction().execute(async (store) => {
    const now = product.clock()
    await insertImport(store, {
      id: importId,
      athlete_id: athleteId,
      created_at: now,
      state: 'queued',
      finished_at: null,
      touched_at: now,
      title: importTitle(rows.length, rows[0]?.name ?? null),
    })
    await insertImportFiles(store, rows)
    await askFor(store, { athleteId, now }, 'import', { importId })
  })
  product.wakeRunner()
}
