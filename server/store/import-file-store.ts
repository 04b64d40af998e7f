import { type Insertable, type Selectable, sql } from 'kysely'
import type { Store } from './open-store.ts'
import type { FileStatus, Schema } from './schema.ts'

export type ImportFileRow = Selectable<Schema['import_file']>
export type NewImportFile = Insertable<Schema['import_file']>

/** What became of a file. */
export interface FileOutcome {
  readonly status: FileStatus
  readonly reason: string | null
  readonly message: string | null
  readonly sha256: string | null
  readonly activityIds: readonly string[]
}

export async function insertImportFiles(store: Store, rows: readonly NewImportFile[]): Promise<number[]> {
  const made = await store.insertInto('import_file').values(rows).returning('id').execute()
  return made.map((row) => row.id)
}

/** How many files were sent with an import, and the name of one of them; null without any. */
export async function sentFiles(
  store: Store,
  athleteId: string,
  importId: string,
): Promise<{ readonly files: number; readonly name: string | null }> {
  return store
    .selectFrom('import_file')
    .select((eb) => [eb.fn.countAll<number>().as('files'), eb.fn.min('name').as('name')])
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('container_id', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Which of some resumable uploads have become files already. */
export async function knownUploads(
  store: Store,
  athleteId: string,
  uploadIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (uploadIds.length === 0) return new Set()
  const rows = await store
    .selectFrom('import_file')
    .select('upload_id')
    .where('athlete_id', '=', athleteId)
    .where('upload_id', 'in', uploadIds)
    .execute()
  return new Set(rows.flatMap(({ upload_id }) => upload_id ?? []))
}

/** The first place of an import that no file has yet. */
export async function nextPosition(store: Store, athleteId: string, importId: string): Promise<number> {
  const { last } = await store
    .selectFrom('import_file')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return last === null ? 0 : last + 1
}

/**
 * The first files of an import that wait and can be read by themselves, in their order: what was sent, and members of
 * archives whose bytes are among the originals. Other members wait for their archive.
 */
export async function waitingFiles(
  store: Store,
  athleteId: string,
  importId: string,
  limit: number,
): Promise<ImportFileRow[]> {
  return store
    .selectFrom('import_file')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('status', '=', 'queued')
    .where((eb) => eb.or([eb('container_id', 'is', null), eb('sha256', 'is not', null)]))
    .orderBy('position')
    .orderBy('member')
    .limit(limit)
    .execute()
}

/** Members of an archive that have a row already, by their number. */
export async function membersOf(
  store: Store,
  athleteId: string,
  containerId: number,
): Promise<Map<number, Pick<ImportFileRow, 'id' | 'status' | 'attempts'>>> {
  const rows = await store
    .selectFrom('import_file')
    .select(['id', 'member', 'status', 'attempts'])
    .where('athlete_id', '=', athleteId)
    .where('container_id', '=', containerId)
    .execute()
  return new Map(rows.map((row) => [row.member ?? -1, row]))
}

/**
 * Marks a file that waits as being read and counts the attempt, so that one which ends the process is noticed afterwards.
 * False = it waits no more: somebody cancelled it, or it was read on another way.
 */
export async function beginFile(store: Store, athleteId: string, id: number): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('import_file')
    .set({ status: 'running', attempts: sql`attempts + 1` })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Writes the outcome of files that ended alike. */
export async function settleRows(
  store: Store,
  athleteId: string,
  ids: readonly number[],
  outcome: FileOutcome,
): Promise<void> {
  const { status, reason, message, sha256, activityIds } = outcome
  await store
    .updateTable('import_file')
    .set({ status, reason, message, sha256, activity_ids_json: JSON.stringify(activityIds), inbox_path: null })
    // The plus keeps the athlete out of the choice of an index: by the athlete, the database would walk all their files.
    .where(sql`+athlete_id`, '=', athleteId)
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
}

/**
 * Fails a file by a fault of ours, so that it may be read again: `sha256` names its original; where that could not be
 * kept, its copy in the inbox is.
 */
export async function failFile(
  store: Store,
  athleteId: string,
  id: number,
  { message, sha256 }: Pick<FileOutcome, 'sha256'> & { readonly message: string },
): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ status: 'failed', reason: 'internal', message, sha256, ...(sha256 === null ? {} : { inbox_path: null }) })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .execute()
}

/** Fails an archive by a fault of ours with whatever of it was begun and has no outcome: all is to be read from it again. */
export async function failArchive(store: Store, athleteId: string, id: number, message: string): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ status: 'failed', reason: 'internal', message })
    .where('athlete_id', '=', athleteId)
    .where((eb) => eb.or([eb('id', '=', id), eb('container_id', '=', id)]))
    .where('status', 'in', ['queued', 'running'])
    .execute()
}

/** Puts a file back in the queue without counting the attempt: the server was asked to stop before it was done. */
export async function requeueFile(store: Store, athleteId: string, id: number): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ status: 'queued', attempts: sql`max(attempts - 1, 0)` })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .execute()
}

/** An archive that gets on is not what ends the process. */
export async function forgiveAttempts(store: Store, athleteId: string, id: number): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ attempts: 0 })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .where('attempts', '>', 0)
    .execute()
}

/**
 * Whatever of an import was being read waits again: after the end of the process with the attempt counted, after a fault
 * without.
 */
export async function requeueInterrupted(
  store: Store,
  athleteId: string,
  importId: string,
  { forgiven }: { readonly forgiven: boolean },
): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ status: 'queued', attempts: sql`max(attempts - ${forgiven ? 1 : 0}, 0)` })
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('status', '=', 'running')
    .execute()
}

/** Notes how far into an archive reading has come; see the column. */
export async function noteBytesRead(store: Store, athleteId: string, id: number, bytesRead: number): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ bytes_read: sql`max(bytes_read, ${bytesRead})` })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .execute()
}

/** Notes that the copy of a settled file in the inbox is kept, as its bytes are nowhere else. */
export async function keepCopy(store: Store, athleteId: string, id: number, inboxPath: string): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ inbox_path: inboxPath })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .execute()
}

/** Whether members of an archive failed by a fault of ours without their bytes being kept, so that only it has them. */
export async function needsArchive(store: Store, athleteId: string, containerId: number): Promise<boolean> {
  const row = await store
    .selectFrom('import_file')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .where('container_id', '=', containerId)
    .where('status', '=', 'failed')
    .where('reason', '=', 'internal')
    .where('sha256', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The places in the inbox that an import still has files in. */
export async function copiesOf(store: Store, athleteId: string, importId: string): Promise<string[]> {
  const rows = await store
    .selectFrom('import_file')
    .select('inbox_path')
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('inbox_path', 'is not', null)
    .execute()
  return rows.flatMap(({ inbox_path }) => inbox_path ?? [])
}
