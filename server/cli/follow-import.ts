import { type ImportSummary, importSummary } from '../usecases/import-progress.ts'
import { isOver } from '../usecases/is-over.ts'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import { restSince } from './pause.ts'
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
  let ensuredAt = performance.now()
  for (;;) {
    const began = performance.now()
    const found = await importSummary(reader.soleus.product, LOCAL_ATHLETE, importId)
    if (!found.ok) throw new Error(found.error.message)
    if (isOver(found.value) || !onLook(found.value) || signal.aborted) return found.value
    await restSince(began, LOOK_EVERY_MS, signal)
    if (performance.now() - ensuredAt < ENSURE_EVERY_MS) continue
    ensuredAt = performance.now()
    await reader.ensure()
  }
}
