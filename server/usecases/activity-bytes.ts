import type { Result } from '../../analysis/model/result.ts'
import { type ActivityRow, findActivity } from '../store/activity-store.ts'
import { findRawFile } from '../store/raw-file-store.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { NO_ACTIVITY } from './read-activities.ts'
import { readOverrides } from './read-overrides.ts'
import { requestFor } from './rescore-activity.ts'
import { readScoringContext } from './scoring-context.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * An activity's per-sample columns as JSON text. Worked out anew from the original each time: a run takes some 20 ms in
 * the worker, while columns kept for ten years would be a gigabyte that every change of the model makes worthless.
 */
export async function activitySamples(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<Bytes, Failure>> {
  return workedOut('samples', product, athleteId, id)
}

/** The segments an activity was scored as, as lines of `soleus segments`: with these anyone can work the score out again. */
export async function activitySegmentLines(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<Bytes, Failure>> {
  return workedOut('segments', product, athleteId, id)
}

async function workedOut(
  what: 'samples' | 'segments',
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<Bytes, Failure>> {
  const row = await withFile(product, athleteId, id)
  if (!row.ok) return row
  const { file, settings } = await currentRequest(product, row.value)
  const bytes = await product.analysis[what]({ ...file, part: row.value.part }, settings)
  if (bytes.ok) return bytes
  return { ok: false, error: { kind: 'conflict', message: bytes.error.message } }
}

/** What the analysis needs for an activity as it is counted now. */
export async function currentRequest(product: Product, row: ActivityRow) {
  const context = await readScoringContext(product.store, row.athlete_id)
  return requestFor(product, row, { context, overrides: readOverrides(row.overrides_json) })
}

/** The original as it came (out of its archive, if it came in one). */
export async function activityOriginal(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly name: string; readonly bytes: Bytes }, Failure>> {
  const row = await withFile(product, athleteId, id)
  if (!row.ok) return row
  const sha256 = row.value.sha256 ?? ''
  const file = await findRawFile(product.store, athleteId, sha256)
  return { ok: true, value: { name: file?.name ?? sha256, bytes: await product.originals.get(sha256) } }
}

/** An activity that is not deleted and was made from a file. */
export async function withFile(product: Product, athleteId: string, id: string): Promise<Result<ActivityRow, Failure>> {
  const row = await findActivity(product.store, athleteId, id)
  if (row === undefined || row.deleted_at !== null) return { ok: false, error: NO_ACTIVITY }
  if (row.sha256 !== null) return { ok: true, value: row }
  return { ok: false, error: { kind: 'not-found', message: 'The activity was entered by hand and has no file.' } }
}
