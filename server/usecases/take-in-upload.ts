import { join } from 'node:path'
import { LIMITS } from '../files/limits.ts'
import type { ResumableUpload } from '../files/resumable-uploads.ts'
import { findUploadedFile } from '../store/uploaded-file-store.ts'
import { addFiles } from './add-files.ts'
import { closeImport } from './close-import.ts'
import { openImport } from './open-import.ts'
import type { Product } from './product.ts'

/**
 * Makes a file of an import out of an upload that is whole (or larger than anything of its kind, and then an outcome that
 * says so), once, however often it is asked to: the row names the upload. It goes into the import that is wished for, or
 * into one of its own when that takes no more. Returns the import when both file and row are on disk.
 */
export async function takeInUpload(product: Product, upload: ResumableUpload, wished: string | null): Promise<string> {
  const { store, uploads } = product
  const { athleteId, id, name, bytes } = upload
  return uploads.once(id, async () => {
    const known = await findUploadedFile(store, athleteId, id)
    if (known !== undefined) return known.import_id
    const about = { name, uploadId: id }
    const isWhole = upload.received === bytes
    // The bytes first, then the row that speaks of them.
    if (isWhole) await uploads.secure(upload)
    const file = isWhole
      ? { ...about, path: join('uploads', athleteId, id), bytes }
      : { ...about, overLimit: LIMITS.activityBytes }
    if (wished !== null && (await addFiles(product, athleteId, wished, [file])).ok) return wished
    const { importId } = await openImport(product, athleteId, { title: name })
    const added = await addFiles(product, athleteId, importId, [file])
    if (!added.ok) throw new Error(`a new import takes no files: ${added.error.message}`)
    await closeImport(product, athleteId, importId)
    return importId
  })
}
