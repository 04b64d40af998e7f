import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import type { Result } from '../../analysis/model/result.ts'
import { findActivity, insertActivity } from '../store/activity-store.ts'
import { newId } from '../store/new-id.ts'
import { activityColumns } from './activity-columns.ts'
import { type ActivityDetail, activityDetail } from './activity-view.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { refreshDerived } from './refresh-derived.ts'
import { type ManualEntry, problemOfEntry, scoreManual } from './score-manual.ts'
import { readScoringContext } from './scoring-context.ts'

/** Enters a session without a file: scored at once, kept as it was entered so that it can be scored again. */
export async function addManualActivity(
  product: Product,
  athleteId: string,
  { name, ...entry }: ManualEntry & { readonly name?: string | undefined },
): Promise<Result<ActivityDetail, Failure>> {
  const day = parseCivilDay(entry.date)
  if (Number.isNaN(day)) return invalid(`date: ${entry.date} is no date of the calendar.`)
  const context = await readScoringContext(product.store, athleteId)
  const problem = problemOfEntry(entry, context)
  if (problem !== null) return invalid(`These figures cannot be: ${problem}.`)
  const scored = scoreManual(entry, NOTHING_SAID, context)
  const id = newId()
  await insertActivity(product.store, {
    id,
    athlete_id: athleteId,
    sha256: null,
    part: 0,
    import_id: null,
    created_at: product.clock(),
    name: name === undefined || name === '' ? null : name,
    ...activityColumns(scored, day, { context, overrides: NOTHING_SAID }),
    overrides_json: JSON.stringify(NOTHING_SAID),
    manual_json: JSON.stringify(entry),
    excluded: 0,
    deleted_at: null,
    duplicate_of: null,
    kept_apart: 0,
  })
  await refreshDerived(product, athleteId)
  const row = await findActivity(product.store, athleteId, id)
  if (row === undefined) throw new Error(`activity ${id} vanished`)
  return { ok: true, value: await activityDetail(product.store, row) }
}

function invalid(message: string): Result<never, Failure> {
  return { ok: false, error: { kind: 'invalid', message } }
}
