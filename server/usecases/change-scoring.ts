import type { Store } from '../store/open-store.ts'
import { askFor } from './ask-for.ts'
import type { Product } from './product.ts'
import { noteStale } from './recalculate.ts'

/**
 * A change of something that scores rest on, with what follows from it, in one transaction: what is out of date is noted,
 * and the runner asked to score it again.
 */
export async function changeScoring<T>(
  product: Product,
  athleteId: string,
  change: (store: Store) => Promise<T>,
): Promise<T> {
  const now = product.clock()
  const value = await product.store.transaction().execute(async (store) => {
    const changed = await change(store)
    await noteStale(store, athleteId, now)
    await askFor(store, { athleteId, now }, 'rescore', {})
    return changed
  })
  product.wakeRunner()
  return value
}
