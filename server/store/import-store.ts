import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type ImportRow = Selectable<Schema['import']>
export type ImportChange = Omit<Updateable<Schema['import']>, 'id' | 'athlete_id'>

/** How far an import is. `expanded` archives count through their members. */
export interface ImportCounts {
  readonly total: number
  readonly done: number
  readonly scored: number
  readonly skipped: number
  readonly failed: number
}

/** The counts by status: what is waiting and being read as well. */
export interface StatusCounts extends ImportCounts {
  readonly queued: number
  readonly running: number
}

/** How much of what was sent is behind us, in bytes. */
export interface SentBytes {
  readonly total: number
  readonly done: number
  /** Files that are not settled and whose size is not known. */
  readonly unsized: number
}

const LISTED = 50

export async function insertImport(store: Store, row: Insertable<Schema['import']>): Promise<void> {
  await store.insertInto('import').values(row).execute()
}

export async function findImport(store: Store, athleteId: string, id: string): Promise<ImportRow | undefined> {
  return store
    .selectFrom('import')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Imports, newest first; those that are older than the import `before`, if one is given. */
export async function listImports(
  store: Store,
  athleteId: string,
  limit = LISTED,
  before?: string,
): Promise<ImportRow[]> {
  let select = store
    .selectFrom('import')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined) {
    const bound = sql`(select created_at, id from import where athlete_id = ${athleteId} and id = ${before})`
    select = select.where(sql<boolean>`(created_at, id) < ${bound}`)
  }
  return select.execute()
}

export async function changeImport(store: Store, athleteId: string, id: string, change: ImportChange): Promise<void> {
  await store.updateTable('import').set(change).where('athlete_id', '=', athleteId).where('id', '=', id).execute()
}

/** Says that an import is being worked at, unless it was paused or ended meanwhile. */
export async function beginImport(store: Store, athleteId: string, id: string): Promise<void> {
  await store
    .updateTable('import')
    .set({ state: 'running' })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute()
}

/** Ends an import if nothing of it waits, nothing more may come, and nobody paused or ended it. Says whether it did. */
export async function finishImport(store: Store, athleteId: string, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('import')
    .set({ state: 'done', finished_at: now })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .where('receiving', '=', 0)
    .where('paused', '=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('import_file')
            .select('id')
            .where('athlete_id', '=', athleteId)
            .where('import_id', '=', id)
            .where('status', 'in', ['queued', 'running']),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Imports whose files in the inbox are still wanted: unfinished ones, and those with a copy to be read again. Of every athlete. */
export async function importsWithCopies(store: Store): Promise<string[]> {
  const open = store.selectFrom('import').select('id').where('state', 'in', ['queued', 'running'])
  const kept = store.selectFrom('import_file').select('import_id as id').where('inbox_path', 'is not', null)
  const rows = await open.union(kept).execute()
  return rows.map((row) => row.id)
}

/** Counts of several imports in one statement; an import without files has no entry. Read from import_file_by_status alone. */
export async function countFiles(
  store: Store,
  athleteId: string,
  importIds: readonly string[],
): Promise<Map<string, StatusCounts>> {
  if (importIds.length === 0) return new Map()
  const rows = await store
    .selectFrom('import_file')
    .select((eb) => ['import_id', 'status', eb.fn.countAll<number>().as('files')])
    .where('athlete_id', '=', athleteId)
    .where('import_id', 'in', importIds)
    .groupBy(['import_id', 'status'])
    .execute()
  const counts = new Map<string, { -readonly [K in keyof StatusCounts]: number }>()
  for (const { import_id, status, files } of rows) {
    if (status === 'expanded') continue
    const count = counts.get(import_id) ?? {
      total: 0,
      done: 0,
      scored: 0,
      skipped: 0,
      failed: 0,
      queued: 0,
      running: 0,
    }
    counts.set(import_id, count)
    count[status] += files
    count.total += files
    if (status !== 'queued' && status !== 'running') count.done += files
  }
  return counts
}

/** How far into what was sent the reading of an import has come. Read from import_file_sent alone. */
export async function sentBytes(store: Store, athleteId: string, importId: string): Promise<SentBytes> {
  const row = await store
    .selectFrom('import_file')
    .select([
      sql<number>`coalesce(sum(bytes), 0)`.as('total'),
      sql<number>`coalesce(sum(case when status in ('queued', 'running') then min(bytes_read, bytes) else bytes end), 0)`.as(
        'done',
      ),
      sql<number>`coalesce(sum(bytes is null and status in ('queued', 'running')), 0)`.as('unsized'),
    ])
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('container_id', 'is', null)
    .executeTakeFirstOrThrow()
  return row
}
