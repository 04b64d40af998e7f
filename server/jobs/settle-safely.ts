import { isDiskFull } from '../files/disk-room.ts'
import { sha256Of } from '../files/raw-files.ts'
import { failArchive, failFile } from '../store/import-file-store.ts'
import { type Batch, type FileAtHand, settleFiles } from '../usecases/settle-files.ts'
import { noteOriginal } from '../usecases/store-file.ts'
import type { RunnerContext } from './runner-context.ts'

/**
 * How often the program may end while a file is at hand before the file is given up. One whose reading ends the program is
 * found out the second time already (see AnalysisApart); this is for what ends it in another way, and high, because a
 * program may be ended for reasons that have nothing to do with the file.
 */
export const MOST_ATTEMPTS = 10

/**
 * Settles files whatever happens: after a fault on the way (a full disk, a bug) each gets a try of its own, and the one
 * that is to blame fails with a word. Returns whether all bytes worth keeping are among the originals; if not, whatever
 * the files came out of is to be kept, so that they can be read again. Throws only when not even the outcome can be stored.
 */
export async function settleSafely(context: RunnerContext, batch: Batch): Promise<boolean> {
  try {
    if (await settleFiles(context.product, batch)) await context.refresh.note(batch.athleteId)
    return true
  } catch (error) {
    const [file] = batch.files
    if (batch.files.length > 1 || file === undefined) return settleEach(context, batch)
    context.log.error({ err: error, importFile: file.rowId }, 'a file could not be settled')
    const sha256 = await keepOriginal(context, batch.athleteId, file)
    const message = isDiskFull(error)
      ? 'The disk is full; make room and retry it.'
      : 'A fault of this program, not of the file; its log says more.'
    await failFile(context.product.store, batch.athleteId, file.rowId, { message, sha256 })
    return sha256 !== null || 'problem' in file.content
  }
}

/** Fails a file that was at hand each time the program ended, and what waits inside it. Its copy, or its archive, is kept. */
export async function giveUpRepeated(context: RunnerContext, athleteId: string, rowId: number): Promise<void> {
  context.log.error({ importFile: rowId }, 'a file was given up after it was interrupted repeatedly')
  const message = `The program ended ${MOST_ATTEMPTS} times while reading this file, so it was left out.`
  await failArchive(context.product.store, athleteId, rowId, message)
}

async function settleEach(context: RunnerContext, batch: Batch): Promise<boolean> {
  let isSafe = true
  for (const file of batch.files) isSafe = (await settleSafely(context, { ...batch, files: [file] })) && isSafe
  return isSafe
}

/** Puts a file we failed among the originals; null when that cannot be done either. */
async function keepOriginal({ product }: RunnerContext, athleteId: string, file: FileAtHand): Promise<string | null> {
  if ('problem' in file.content) return null
  const { bytes } = file.content
  const sha256 = sha256Of(bytes)
  try {
    await product.originals.put(sha256, bytes)
    const kept = { athleteId, name: file.name, sha256, bytes: bytes.length }
    await noteOriginal(product.store, kept, { format: null, now: product.clock() })
    return sha256
  } catch {
    return null
  }
}
