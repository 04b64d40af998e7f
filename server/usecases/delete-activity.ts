import type { Result } from '../../analysis/model/result.ts'
import { findActivity, updateActivity } from '../store/activity-store.ts'
import { type ActivityDetail, activityDetail } from './activity-view.ts'
import { askFor } from './ask-for.ts'
import type { Failure } from './failure.ts'
import { linkDuplicates } from './link-duplicates.ts'
import type { Product } from './product.ts'
import { NO_ACTIVITY } from './read-activities.ts'
import { refreshDerived } from './refresh-derived.ts'

/** Takes an activity out. Its row and its original stay, so that it can come back. */
export async function deleteActivity(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly deleted: string }, Failure>> {
  const row = await findActivity(product.store, athleteId, id)
  if (row === undefined || row.deleted_at !== null) return { ok: false, error: NO_ACTIVITY }
  await product.store.transaction().execute(async (store) => {
    await updateActivity(store, athleteId, id, { deleted_at: product.clock(), duplicate_of: null })
    await linkDuplicates(store, athleteId, id)
  })
  await refreshDerived(product, athleteId)
  return { ok: true, value: { deleted: id } }
}

/** Brings a deleted activity back as it was; one that was not deleted is simply shown. */
export async function restoreActivity(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<ActivityDetail, Failure>> {
  const row = await findActivity(product.store, athleteId, id)
  if (row === undefined) return { ok: false, error: NO_ACTIVITY }
  if (row.deleted_at !== null) {
    await product.store.transaction().execute(async (store) => {
      await updateActivity(store, athleteId, id, { deleted_at: null })
      await linkDuplicates(store, athleteId, id)
      // Settings may have changed while it was away.
      await askFor(store, { athleteId, now: product.clock() }, 'rescore', {})
    })
    await refreshDerived(product, athleteId)
    product.wakeRunner()
  }
  const after = await findActivity(product.store, athleteId, id)
  return { ok: true, value: await activityDetail(product.store, after ?? row) }
}
