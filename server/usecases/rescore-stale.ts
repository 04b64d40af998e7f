import type { ActivityOverrides } from '../../analysis/model/athlete.ts'
import { ANALYSIS_VERSION } from '../../analysis/version.ts'
import { findActivity, scoringOfAll, updateUncorrected } from '../store/activity-store.ts'
import { linkMoved } from './link-duplicates.ts'
import type { Product } from './product.ts'
import { rescoreActivity } from './rescore-activity.ts'
import { readScoringContext, scoredWith } from './scoring-context.ts'

/** Activities whose figures come from another version of the analysis, or from settings that no longer are those of their day. */
export async function staleActivities(product: Product, athleteId: string): Promise<string[]> {
  const context = await readScoringContext(product.store, athleteId)
  const all = await scoringOfAll(product.store, athleteId)
  return all
    .filter(
      (row) => row.analysis_version !== ANALYSIS_VERSION || row.scored_with !== scoredWith(context, row.local_day),
    )
    .map((row) => row.id)
}

/** Scores one activity again with what holds now. False = it could not be, or the athlete corrected it meanwhile. */
export async function rescoreStale(product: Product, athleteId: string, id: string): Promise<boolean> {
  const row = await findActivity(product.store, athleteId, id)
  if (row === undefined) return false
  const columns = await rescoreActivity(product, row, JSON.parse(row.overrides_json) as ActivityOverrides)
  if (!columns.ok) return false
  return product.store.transaction().execute(async (store) => {
    const isStored = await updateUncorrected(store, row, columns.value)
    if (isStored) await linkMoved(store, row)
    return isStored
  })
}
