import { isExpired } from '../files/resumable-uploads.ts'
import { findUploadedFile } from '../store/uploaded-file-store.ts'
import type { Product } from './product.ts'
import { takeInUpload } from './take-in-upload.ts'

/**
 * Brings an athlete's uploads and imports in line: an upload that was whole when the process ended becomes a
 * file after all, bytes that were read are dropped, and so is what nobody went on with for some days.
 */
export async function tidyUploads(product: Product, athleteId: string): Promise<void> {
  const { store, uploads, clock } = product
  for (const upload of await uploads.all(athleteId)) {
    const file = await findUploadedFile(store, athleteId, upload.id)
    const isOld = isExpired(upload.touchedAt, clock())
    if (file === undefined && upload.received === upload.bytes) await takeInUpload(product, upload, upload.importId)
    else if (file === undefined && isOld) await uploads.drop(upload)
    else if (file?.inbox_path === null && isOld) await uploads.drop(upload)
    else if (file?.inbox_path === null) await uploads.dropBytes(upload)
  }
  await uploads.dropStrays(athleteId, clock())
}
