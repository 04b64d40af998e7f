import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import { activityId } from '../store/activity-id.ts'
import { activitiesOfFile, insertActivity, updateActivity } from '../store/activity-store.ts'
import type { FileOutcome } from '../store/import-file-store.ts'
import type { Store } from '../store/open-store.ts'
import { preferName, putRawFile } from '../store/raw-file-store.ts'
import { activityColumns } from './activity-columns.ts'
import type { ScoredFile } from './analysis-port.ts'
import { linkDuplicates } from './link-duplicates.ts'
import type { ScoringContext } from './scoring-context.ts'

/** An original that is kept: whose, what it is called and its hash. */
export interface KeptFile {
  readonly athleteId: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/** Notes a kept original. Its format is unknown while it could not be read. */
export async function noteOriginal(
  store: Store,
  { athleteId, name, sha256, bytes }: KeptFile,
  { format, now }: { readonly format: ScoredFile['format'] | null; readonly now: number },
): Promise<void> {
  const row = { athlete_id: athleteId, sha256, bytes, name: unpackedName(name), format, created_at: now }
  await putRawFile(store, row)
}

/** Originals are kept unpacked and in no folder, so that is what they are called. */
function unpackedName(name: string): string {
  return (name.split('/').at(-1) ?? name).replace(/\.gz$/i, '')
}

/** Stores the activities of a new file and links those that are second recordings of a session. Inside a transaction. */
export async function storeNew(
  store: Store,
  file: KeptFile & { readonly importId: string },
  { scored, context, now }: { readonly scored: ScoredFile; readonly context: ScoringContext; readonly now: number },
): Promise<FileOutcome> {
  const { athleteId, importId, sha256 } = file
  await noteOriginal(store, file, { format: scored.format, now })
  const activityIds: string[] = []
  for (const [part, activity] of scored.activities.entries()) {
    if (activity.localDay === null || activity.startedAt === null) continue
    const id = activityId(athleteId, sha256, part)
    activityIds.push(id)
    await insertActivity(store, {
      id,
      athlete_id: athleteId,
      sha256,
      part,
      import_id: importId,
      created_at: now,
      name: activity.name,
      ...activityColumns(activity, activity.localDay, { context, overrides: NOTHING_SAID }),
      overrides_json: JSON.stringify(NOTHING_SAID),
      manual_json: null,
      excluded: 0,
      deleted_at: null,
      duplicate_of: null,
      kept_apart: 0,
    })
    await linkDuplicates(store, athleteId, id)
  }
  return { status: 'scored', reason: null, message: null, sha256, activityIds }
}

/** Bytes that are here already: nothing happens, unless the athlete had deleted what came of them; then it comes back. */
export async function storeKnown(
  store: Store,
  athleteId: string,
  { sha256, name }: Pick<KeptFile, 'sha256' | 'name'>,
): Promise<{ readonly outcome: FileOutcome; readonly hasChanged: boolean }> {
  await preferName(store, athleteId, sha256, unpackedName(name))
  const known = await activitiesOfFile(store, athleteId, sha256)
  const deleted = known.filter((activity) => activity.deleted_at !== null)
  for (const { id } of deleted) {
    await updateActivity(store, athleteId, id, { deleted_at: null })
    await linkDuplicates(store, athleteId, id)
  }
  const activityIds = known.map((activity) => activity.id)
  if (deleted.length === 0) {
    const message = 'This very file is here already.'
    const outcome = { status: 'skipped', reason: 'duplicate', message, sha256, activityIds } as const
    return { outcome, hasChanged: false }
  }
  const what = deleted.length === 1 ? 'the activity' : `${deleted.length} activities`
  const message = `This very file was here before; ${what} you had deleted came back.`
  return { outcome: { status: 'scored', reason: null, message, sha256, activityIds }, hasChanged: true }
}
