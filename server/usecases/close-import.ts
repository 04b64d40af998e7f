import type { Result } from '../../analysis/model/result.ts'
import { sentFiles } from '../store/import-file-store.ts'
import { changeImport, findImport } from '../store/import-store.ts'
import { askFor } from './ask-for.ts'
import type { Failure } from './failure.ts'
import { NO_IMPORT } from './import-files.ts'
import { type ImportSummary, importSummary } from './import-progress.ts'
import { importTitle } from './import-title.ts'
import type { Product } from './product.ts'

/** Says that no more files come: the import ends once those it has are read. One that is closed already is simply shown. */
export async function closeImport(
  product: Product,
  athleteId: string,
  importId: string,
): Promise<Result<ImportSummary, Failure>> {
  const isKnown = await product.store.transaction().execute(async (store) => {
    const found = await findImport(store, athleteId, importId)
    if (found === undefined || found.receiving === 0) return found !== undefined
    const { files, name } = await sentFiles(store, athleteId, importId)
    await changeImport(store, athleteId, importId, { receiving: 0, title: found.title ?? importTitle(files, name) })
    await askFor(store, { athleteId, now: product.clock() }, 'import', { importId })
    return true
  })
  if (!isKnown) return NO_IMPORT
  product.wakeRunner()
  return importSummary(product, athleteId, importId)
}
