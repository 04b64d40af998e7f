import { sql } from 'kysely'
import type { Store } from './open-store.ts'

/** A row of any table, as an export holds it. */
export type AnyRow = Readonly<Record<string, string | number | null>>

/** Whether nothing of an athlete's is here that an export could clash with: no activity, not even a deleted one, no original. */
export async function isEmptyDiary(store: Store, athleteId: string): Promise<boolean> {
  for (const table of ['activity', 'raw_file'] as const) {
    const row = await store
      .selectFrom(table)
      .select('athlete_id')
      .where('athlete_id', '=', athleteId)
      .limit(1)
      .execute()
    if (row.length > 0) return false
  }
  return true
}

/** The columns of each table of a database, whatever its shape. */
export async function columnsOfAll(store: Store): Promise<Map<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ table: string; column: string }>`
    select m.name as "table", c.name as "column" from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table'`.execute(store)
  const columns = new Map<string, Set<string>>()
  for (const { table, column } of rows) columns.set(table, (columns.get(table) ?? new Set()).add(column))
  return columns
}

/** Rows into a table by its name. Both name and columns have been held to columnsOfAll; SQLite holds the types (`strict`). */
export async function insertRows(store: Store, table: string, rows: readonly AnyRow[]): Promise<void> {
  if (rows.length > 0)
    await store
      .insertInto(table as 'alert')
      .values(rows as never)
      .execute()
}

/** Lets a database be filled in any order; what then points nowhere is told by danglingRows. */
export async function ignoreForeignKeys(store: Store): Promise<void> {
  await sql`pragma foreign_keys = off`.execute(store)
}

/** Inside a transaction: what rows point to may come after them. */
export async function deferForeignKeys(store: Store): Promise<void> {
  await sql`pragma defer_foreign_keys = on`.execute(store)
}

/** A table with a row that points to one that is not there, or null. */
export async function danglingTable(store: Store): Promise<string | null> {
  const { rows } = await sql<{ table: string }>`select "table" from pragma_foreign_key_check limit 1`.execute(store)
  return rows[0]?.table ?? null
}

/**
 * Ends what was under way when the rows were exported: its bytes waited in the inbox of another machine, and no copy there
 * is one here.
 */
export async function endUnfinished(store: Store, message: string): Promise<void> {
  await store.updateTable('import_file').set({ inbox_path: null, upload_id: null }).execute()
  await store
    .updateTable('import_file')
    .set({ status: 'failed', reason: 'unreadable', message })
    .where('status', 'in', ['queued', 'running'])
    .execute()
  await store
    .updateTable('import')
    .set({ state: 'done', receiving: 0, paused: 0, finished_at: sql`coalesce(finished_at, touched_at, created_at)` })
    .where('state', 'in', ['queued', 'running'])
    .execute()
  await store.updateTable('import').set({ receiving: 0, paused: 0 }).execute()
}

/** The highest number of a row of any import, whosever it is. */
export async function lastImportFile(store: Store): Promise<number> {
  const row = await store
    .selectFrom('import_file')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Puts an athlete's own row in the place of the one they have. */
export async function replaceAthlete(store: Store, athleteId: string, row: AnyRow): Promise<void> {
  const { id: _, days_version, ...columns } = row
  await store
    .updateTable('athlete')
    // Whatever of the days is kept in memory under either number is of neither.
    .set({ ...columns, days_version: sql`max(days_version, ${days_version}) + 1` })
    .where('id', '=', athleteId)
    .execute()
  await store.deleteFrom('athlete_settings').where('athlete_id', '=', athleteId).execute()
}

/** What came of exports among the files of an import, in words. They are sent themselves, or stand at the end of their own. */
export async function saidOfExports(store: Store, athleteId: string, importId: string): Promise<string[]> {
  const rows = await store
    .selectFrom('import_file')
    .select('message')
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where((eb) => eb.or([eb('reason', '=', 'not-restored'), eb('message', 'like', 'Restored from the export %')]))
    .orderBy('id')
    .execute()
  return rows.flatMap(({ message }) => message ?? [])
}
