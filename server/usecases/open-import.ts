import { withoutAddresses } from '../files/without-addresses.ts'
import { insertImport } from '../store/import-store.ts'
import { newId } from '../store/new-id.ts'
import { askFor } from './ask-for.ts'
import type { Product } from './product.ts'

/** An open import into which nothing comes for so long is closed: whoever sent the files has gone. */
export const IDLE_SECONDS = 3600

/** Begins an import that stays open for files. They are read as they come; it ends once it is closed and all are read. */
export async function openImport(
  product: Product,
  athleteId: string,
  { title }: { readonly title: string | null },
): Promise<{ readonly importId: string }> {
  const importId = newId()
  const now = product.clock()
  await product.store.transaction().execute(async (store) => {
    await insertImport(store, {
      id: importId,
      athlete_id: athleteId,
      created_at: now,
      state: 'queued',
      finished_at: null,
      receiving: 1,
      touched_at: now,
      title: title === null ? null : withoutAddresses(title),
    })
    await askFor(store, { athleteId, now, runAt: now + IDLE_SECONDS }, 'close', { importId })
  })
  return { importId }
}
