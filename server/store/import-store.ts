import { type Insertable, type Selectable, sql } from 'kysely'
import type { Store } from './open-store.ts'
import type { ImportState, Schema } from './schema.ts'

export type ImportRow = Selectable<Schema['import']>

/** How far an import is. `expanded` archives count through their members. */
export interface ImportCounts {
  readonly total: number
  readonly done: number
  readonly scored: number
  readonly skipped: number
  readonly failed: number
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

/** The last imports, newest first. */
export async function listImports(store: Store, athleteId: string, limit = LISTED): Promise<ImportRow[]> {
  return store
    .selectFrom('import')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
}

/** Imports that are not finished, oldest first, of every athlete: the runner serves them all. */
export async function openImports(store: Store): Promise<ImportRow[]> {
  return store
    .selectFrom('import')
    .selectAll()
    .where('state', 'in', ['queued', 'running'])
    .orderBy('created_at')
    .execute()
}

export async function setImportState(
  store: Store,
  athleteId: string,
  id: string,
  change: { readonly state: ImportState; readonly finished_at: number | null },
): Promise<void> {
  await store.updateTable('import').set(change).where('athlete_id', '=', athleteId).where('id', '=', id).execute()
}

/** Counts of several imports in one statement; an import without files has no entry. */
export async function countFiles(
  store: Store,
  athleteId: string,
  importIds: readonly string[],
): Promise<Map<string, ImportCounts>> {
  if (importIds.length === 0) return new Map()
  const rows = await store
    .selectFrom('import_file')
    .select((eb) => [
      'import_id',
      eb.fn.countAll<number>().as('total'),
      sql<number>`sum(status = 'scored')`.as('scored'),
      sql<number>`sum(status = 'skipped')`.as('skipped'),
      sql<number>`sum(status = 'failed')`.as('failed'),
    ])
    .where('athlete_id', '=', athleteId)
    .where('import_id', 'in', importIds)
    .where('status', '!=', 'expanded')
    .groupBy('import_id')
    .execute()
  return new Map(
    rows.map(({ import_id, total, scored, skipped, failed }) => [
      import_id,
      { total, scored, skipped, failed, done: scored + skipped + failed },
    ]),
  )
}
