import { sql } from 'kysely'
import type { ImportFileRow } from './import-file-store.ts'
import type { Store } from './open-store.ts'
import type { FileStatus } from './schema.ts'

/** Rows that are shown, so that the list runs on the index import_file_shown; a bound value would not. */
const SHOWN = sql<boolean>`status <> 'expanded'`

/** What is shown of a file; an import of ten thousand is read in a third less time than whole rows. */
const LISTED = [
  'id',
  'name',
  'status',
  'reason',
  'message',
  'activity_ids_json',
  'sha256',
  'inbox_path',
  'bytes',
] as const satisfies readonly (keyof ImportFileRow)[]

export type ListedFile = Pick<ImportFileRow, (typeof LISTED)[number]>

export interface FileQuery {
  readonly status?: FileStatus | undefined
  readonly offset?: number | undefined
  readonly limit?: number | undefined
}

/**
 * Files of an import as they are shown: in their order, members in the place of their archive. Walked on an index that
 * holds the order, so far down a list of ten thousand costs a millisecond as well.
 */
export async function listImportFiles(
  store: Store,
  athleteId: string,
  importId: string,
  { status, offset = 0, limit = -1 }: FileQuery,
): Promise<ListedFile[]> {
  const select = store
    .selectFrom('import_file')
    .select(LISTED)
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where(status === undefined ? SHOWN : sql<boolean>`status = ${status}`)
  return select.orderBy('position').orderBy('member').limit(limit).offset(offset).execute()
}

/** A file of an import by its number. */
export async function findImportFile(
  store: Store,
  athleteId: string,
  importId: string,
  id: number,
): Promise<ListedFile | undefined> {
  return store
    .selectFrom('import_file')
    .select(LISTED)
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('id', '=', id)
    .executeTakeFirst()
}
