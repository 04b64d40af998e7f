import { countDaysVersion, readAthlete } from '../store/athlete-store.ts'
import { clearDays, fillDays } from '../store/day-store.ts'
import type { Store } from '../store/open-store.ts'
import { judgeHistory } from './judge-history.ts'
import type { Product } from './product.ts'
import { loadHistory, todayOf } from './read-history.ts'
import { rescorePlans } from './rescore-plans.ts'

/**
 * Makes the days anew from the activities and leaves the alerts alone: for the middle of an import, when half a history
 * would raise alerts that the other half withdraws.
 */
export async function refreshDays(product: Product, athleteId: string): Promise<void> {
  await product.store.transaction().execute(async (store) => {
    await makeDays(store, athleteId)
  })
}

/**
 * Makes days and alerts anew from the activities, in one transaction. To be called after anything that counts has
 * changed; does the whole history, see fillDays.
 */
export async function refreshDerived(product: Product, athleteId: string): Promise<void> {
  await product.store.transaction().execute(async (store) => {
    await makeDays(store, athleteId)
    await rescorePlans(store, athleteId, todayOf(await readAthlete(store, athleteId), product.clock()))
    await judge(store, athleteId, product.clock())
  })
}

/** A change of what the athlete told, with what the rules say since, in one transaction. */
export async function changeDiary<T>(
  product: Product,
  athleteId: string,
  change: (store: Store) => Promise<T>,
): Promise<T> {
  return product.store.transaction().execute(async (store) => {
    const value = await change(store)
    await countDaysVersion(store, athleteId)
    await judge(store, athleteId, product.clock())
    return value
  })
}

async function judge(store: Store, athleteId: string, now: number): Promise<void> {
  await judgeHistory(store, await loadHistory(store, athleteId, now), now)
}

async function makeDays(store: Store, athleteId: string): Promise<void> {
  await clearDays(store, athleteId)
  await fillDays(store, athleteId)
  await countDaysVersion(store, athleteId)
}
