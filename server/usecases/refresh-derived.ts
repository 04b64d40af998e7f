import { clearDays, fillDays } from '../store/day-store.ts'
import { judgeHistory } from './judge-history.ts'
import type { Product } from './product.ts'
import { readHistory } from './read-history.ts'

/**
 * Makes days and alerts anew from the activities, in one transaction. To be called after anything that counts has
 * changed; does the whole history, see fillDays. `reword` writes the texts of all alerts again (other units).
 */
export async function refreshDerived(product: Product, athleteId: string, reword = false): Promise<void> {
  await product.store.transaction().execute(async (store) => {
    await clearDays(store, athleteId)
    await fillDays(store, athleteId)
    const now = product.clock()
    await judgeHistory(store, await readHistory(store, athleteId, now), { now, reword })
  })
}
