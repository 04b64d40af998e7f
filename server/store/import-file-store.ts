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

/** The files of an import as they are shown: in their order, members in the place of their archive. */
export async function listImportFiles(store: Store, athleteId: string, importId: string): Promise<ImportFileRow[]> {
  return store
    .selectFrom('import_file')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('status', '!=', 'expanded')
    .orderBy('position')
    .orderBy('member')
    .execute()
}

/** Uploaded files (not members) of an import that still wait, in their order. */
export async function waitingFiles(store: Store, athleteId: string, importId: string): Promise<ImportFileRow[]> {
  return store
    .selectFrom('import_file')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('container_id', 'is', null)
    .where('status', '=', 'queued')
    .orderBy('position')
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

/** Marks a file as being read and counts the attempt, so that one which ends the process is noticed afterwards. */
export async function beginFile(store: Store, athleteId: string, id: number): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ status: 'running', attempts: sql`attempts + 1` })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .execute()
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

/** At start: whatever was being read when the process ended waits again. Of every athlete, as the runner serves them all. */
export async function requeueInterrupted(store: Store): Promise<void> {
  await store.updateTable('import_file').set({ status: 'queued' }).where('status', '=', 'running').execute()
}
