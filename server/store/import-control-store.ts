import { sql } from 'kysely'
import type { FileOutcome } from './import-file-store.ts'
import type { Store } from './open-store.ts'

/** Settles whatever of an import has not begun. An original it may have (it was to be read again) stays known. */
export async function settleWaiting(
  store: Store,
  athleteId: string,
  importId: string,
  { status, reason, message }: Pick<FileOutcome, 'status' | 'reason' | 'message'>,
): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ status, reason, message })
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('status', '=', 'queued')
    .execute()
}

/** Lets go of the copies an import has in the inbox. */
export async function forgetCopies(store: Store, athleteId: string, importId: string): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ inbox_path: null })
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('inbox_path', 'is not', null)
    .execute()
}

/**
 * A file's bytes are among the originals, in the inbox, or, where a fault of ours lost a member, in its archive, unless that
 * is being read and has passed it.
 */
const BYTES_ARE_HERE = sql<boolean>`(sha256 is not null or inbox_path is not null or (reason = 'internal' and exists
  (select 1 from import_file archive where archive.id = import_file.container_id
    and archive.inbox_path is not null and archive.status <> 'running')))`

/** Failed files of an import that can be read again. */
export async function countRetryable(store: Store, athleteId: string, importId: string): Promise<number> {
  const { count } = await store
    .selectFrom('import_file')
    .select(sql<number>`count(*)`.as('count'))
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('status', '=', 'failed')
    .where(BYTES_ARE_HERE)
    .executeTakeFirstOrThrow()
  return count
}

/** Puts the failed files of an import in the queue again whose bytes are still here. Gives how many. */
export async function requeueFailed(store: Store, athleteId: string, importId: string): Promise<number> {
  const { numUpdatedRows } = await store
    .updateTable('import_file')
    .set({ status: 'queued', attempts: 0, reason: null, message: null })
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('status', '=', 'failed')
    .where(BYTES_ARE_HERE)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Puts archives in the queue again that hold members which wait and are nowhere else. */
export async function requeueArchives(store: Store, athleteId: string, importId: string): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ status: 'queued', attempts: 0, bytes_read: 0 })
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('status', '=', 'expanded')
    .where('inbox_path', 'is not', null)
    .where(sql<boolean>`exists (select 1 from import_file member where member.container_id = import_file.id
      and member.status = 'queued' and member.sha256 is null)`)
    .execute()
}

/** Whether something of an import is being read at this moment. */
export async function isBeingRead(store: Store, athleteId: string, importId: string): Promise<boolean> {
  const row = await store
    .selectFrom('import_file')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('status', '=', 'running')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
