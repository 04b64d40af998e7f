import type { Result } from '../../analysis/model/result.ts'
import { findActivity, listActivities } from '../store/activity-store.ts'
import { type ActivityDetail, activityDetail, activityItem } from './activity-view.ts'
import { type DateRange, openSpanOf } from './date-span.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'

/** Activities between two dates, newest first; excluded and duplicate ones too, marked as such. */
export async function activityList(
  product: Product,
  athleteId: string,
  query: DateRange & { readonly limit?: number | undefined; readonly joined?: boolean | undefined },
) {
  const span = openSpanOf(query)
  if (!span.ok) return span
  const rows = await listActivities(product.store, athleteId, {
    ...span.value,
    limit: query.limit,
    joined: query.joined,
  })
  return { ok: true, value: { items: rows.map(activityItem) } } as const
}

/** One activity with all its page shows. Deleted ones are not found. */
export async function readActivity(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<ActivityDetail, Failure>> {
  const row = await findActivity(product.store, athleteId, id)
  if (row === undefined || row.deleted_at !== null) return { ok: false, error: NO_ACTIVITY }
  return { ok: true, value: await activityDetail(product.store, row) }
}

export const NO_ACTIVITY: Failure = { kind: 'not-found', message: 'There is no such activity.' }
