import { type ImportSummary, importSummary } from '../usecases/import-progress.ts'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import { pause } from './pause.ts'
import type { QueueReader } from './queue-reader.ts'

const LOOK_EVERY_MS = 100
const ENSURE_EVERY_MS = 2000

/**
 * Waits until an import is over and gives how it stands then, or as it stands when told to stop. `onLook` sees it now and
 * then on the way, and says whether to go on waiting.
 */
export async function followImport(
  reader: QueueReader,
  importId: string,
  { signal, onLook }: { readonly signal: AbortSignal; readonly onLook: (summary: ImportSummary) => boolean },
): Promise<ImportSummary> {
  let sinceEnsured = 0
  for (;;) {
    const found = await importSummary(reader.soleus.product, LOCAL_ATHLETE, importId)
    if (!found.ok) throw new Error(found.error.message)
    const isOver =
      found.value.state === 'done' || (found.value.state === 'cancelled' && found.value.finishedAt !== null)
    if (isOver || !onLook(found.value) || signal.aborted) return found.value
    await pause(LOOK_EVERY_MS, signal)
    sinceEnsured += LOOK_EVERY_MS
    if (sinceEnsured < ENSURE_EVERY_MS) continue
    sinceEnsured = 0
    await reader.ensure()
  }
}
