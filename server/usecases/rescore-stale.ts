import { type ActivityRow, findActivity, updateUncorrected } from '../store/activity-store.ts'
import { linkMoved } from './link-duplicates.ts'
import type { Product } from './product.ts'
import { readOverrides } from './read-overrides.ts'
import { noteFailed, noteRescored, noteStale } from './recalculate.ts'
import { rescoreActivity } from './rescore-activity.ts'

const FAULT = 'Its original is missing or damaged in the data folder, or the program met a fault; its log says more.'

/** Activities whose figures rest on what no longer holds, with the recalculation that will tell of them on record. */
export async function staleActivities(product: Product, athleteId: string): Promise<string[]> {
  return product.store.transaction().execute((store) => noteStale(store, athleteId, product.clock()))
}

/**
 * Scores one activity again with what holds now, and notes what it was before. False = it could not be, which is noted too,
 * or the athlete corrected it meanwhile. Throws what went wrong on our side, once it is noted.
 */
export async function rescoreStale(product: Product, athleteId: string, id: string): Promise<boolean> {
  const row = await findActivity(product.store, athleteId, id)
  if (row === undefined) return false
  const columns = await rescore(product, row)
  if (!columns.ok) {
    await noteFailed(product.store, row, columns.error.message)
    return false
  }
  return product.store.transaction().execute(async (store) => {
    if (!(await updateUncorrected(store, row, columns.value))) return false
    await linkMoved(store, row)
    await noteRescored(store, row, columns.value.load_json)
    return true
  })
}

async function rescore(product: Product, row: ActivityRow) {
  try {
    return await rescoreActivity(product, row, readOverrides(row.overrides_json))
  } catch (error) {
    await noteFailed(product.store, row, FAULT)
    throw error
  }
}
