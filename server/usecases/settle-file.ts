import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import type { Result } from '../../analysis/model/result.ts'
import { sha256Of } from '../files/raw-files.ts'
import {
  type ActivityRow,
  activitiesOfFile,
  findActivity,
  insertActivity,
  updateActivity,
} from '../store/activity-store.ts'
import { type FileOutcome, settleFile } from '../store/import-file-store.ts'
import { newId } from '../store/new-id.ts'
import type { Store } from '../store/open-store.ts'
import { putRawFile } from '../store/raw-file-store.ts'
import { activityColumns } from './activity-columns.ts'
import type { ScoredActivity, ScoredFile } from './analysis-port.ts'
import { linkDuplicates } from './link-duplicates.ts'
import type { Product } from './product.ts'
import { NO_OVERRIDES, readScoringContext, type ScoringContext, scoredWith } from './scoring-context.ts'

/** A file whose turn it is: its row, and its bytes, or why they could not be had. */
export interface FileAtHand {
  readonly athleteId: string
  readonly importId: string
  readonly rowId: number
  readonly name: string
  readonly content: { readonly bytes: Uint8Array } | { readonly problem: { reason: string; message: string } }
}

/**
 * Reads one file and stores whatever became of it, in one transaction: its activities, its original and its outcome
 * appear together or not at all. Returns whether anything that counts has changed.
 */
export async function settleFileAtHand(product: Product, file: FileAtHand): Promise<boolean> {
  const { athleteId, rowId, content } = file
  if ('problem' in content) {
    const { reason, message } = content.problem
    const status = reason === 'unsupported-format' ? 'skipped' : 'failed'
    await settleFile(product.store, athleteId, rowId, { status, reason, message, sha256: null, activityIds: [] })
    return false
  }
  const sha256 = sha256Of(content.bytes)
  const known = await activitiesOfFile(product.store, athleteId, sha256)
  if (known.length > 0) return settleKnown(product.store, file, sha256)
  const context = await readScoringContext(product.store, athleteId)
  const scored = await product.analysis.score({
    bytes: content.bytes,
    fileName: file.name,
    overrides: NO_OVERRIDES,
    ...context,
  })
  const kept = keepDated(scored)
  if (!kept.ok) {
    await settleFile(product.store, athleteId, rowId, { ...kept.error, sha256, activityIds: [] })
    return false
  }
  await product.originals.put(sha256, content.bytes)
  return product.store.transaction().execute(async (transaction) => {
    // The same bytes may have come in twice and been read at the same time.
    const meanwhile = await activitiesOfFile(transaction, athleteId, sha256)
    if (meanwhile.length > 0) return settleKnown(transaction, file, sha256)
    return storeNew(product, transaction, { file, sha256, scored: kept.value, context })
  })
}

interface NewFile {
  readonly file: FileAtHand
  readonly sha256: string
  readonly scored: ScoredFile
  readonly context: ScoringContext
}

async function storeNew(product: Product, store: Store, { file, sha256, scored, context }: NewFile): Promise<boolean> {
  const { athleteId, importId, rowId, name, content } = file
  const now = product.clock()
  const bytes = 'bytes' in content ? content.bytes.length : 0
  await putRawFile(store, { athlete_id: athleteId, sha256, bytes, name, format: scored.format, created_at: now })
  const activityIds: string[] = []
  for (const [part, activity] of scored.activities.entries()) {
    if (activity.localDay === null || activity.startedAt === null) continue
    const id = newId()
    activityIds.push(id)
    await insertActivity(store, {
      id,
      athlete_id: athleteId,
      sha256,
      part,
      import_id: importId,
      created_at: now,
      name: activity.name,
      ...activityColumns(activity, activity.localDay, scoredWith(context, activity.localDay)),
      overrides_json: JSON.stringify(NO_OVERRIDES),
      manual_json: null,
      excluded: 0,
      deleted_at: null,
      duplicate_of: null,
      kept_apart: 0,
    })
    await linkDuplicates(store, athleteId, id)
  }
  const message = await duplicateNote(store, athleteId, activityIds)
  await settleFile(store, athleteId, rowId, { status: 'scored', reason: null, message, sha256, activityIds })
  return true
}

async function duplicateNote(store: Store, athleteId: string, ids: readonly string[]): Promise<string | null> {
  for (const id of ids) {
    const row = await findActivity(store, athleteId, id)
    if (row?.duplicate_of)
      return 'Another recording of this session says more; that one counts, this one is kept beside it.'
  }
  return null
}

/** Bytes that are here already: nothing happens, unless the athlete had deleted what came of them; then it comes back. */
async function settleKnown(store: Store, file: FileAtHand, sha256: string): Promise<boolean> {
  const { athleteId, rowId } = file
  const known = await activitiesOfFile(store, athleteId, sha256)
  const deleted = known.filter((activity) => activity.deleted_at !== null)
  for (const { id } of deleted) {
    await updateActivity(store, athleteId, id, { deleted_at: null, duplicate_of: null })
    await linkDuplicates(store, athleteId, id)
  }
  const activityIds = known.map((activity) => activity.id)
  const outcome = deleted.length > 0 ? restored(deleted) : DUPLICATE
  await settleFile(store, athleteId, rowId, { ...outcome, sha256, activityIds })
  return deleted.length > 0
}

const DUPLICATE = {
  status: 'skipped',
  reason: 'duplicate',
  message: 'This very file is here already.',
} as const satisfies Partial<FileOutcome>

function restored(activities: readonly ActivityRow[]) {
  const what = activities.length === 1 ? 'the activity' : `${activities.length} activities`
  const message = `This very file was here before; ${what} you had deleted came back.`
  return { status: 'scored', reason: null, message } as const
}

/** An entry in the diary needs a date: a file none of whose activities has one is skipped. */
function keepDated(scored: Result<ScoredFile, DecodeFailure>): Result<ScoredFile, DecodeFailure> {
  if (!scored.ok) return scored
  const { activities } = scored.value
  if (activities.length === 0) {
    const message = 'The file is whole but holds no activity.'
    return { ok: false, error: { status: 'failed', reason: 'no-records', message } }
  }
  if (activities.some(isDated)) return scored
  const message = 'The track has no times, so it belongs to no day; it is nearly always a planned route.'
  return { ok: false, error: { status: 'skipped', reason: 'no-time', message } }
}

function isDated(activity: ScoredActivity): boolean {
  return activity.localDay !== null && activity.startedAt !== null
}
