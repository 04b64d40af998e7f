import { type Selectable, sql } from 'kysely'
import type { ActivityRow } from './activity-store.ts'
import type { ExportedTable } from './exported-tables.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

/**
 * By what the rows of a table are put in order, so that the same content always comes in the same order: the order in
 * which they were written where SQLite keeps it (sums then come out the same to the last bit after a restore), else the
 * primary key.
 */
const ORDER: Readonly<Record<ExportedTable, readonly string[]>> = {
  athlete: ['id'],
  athlete_settings: ['valid_from'],
  raw_file: ['sha256'],
  import: ['rowid'],
  import_file: ['rowid'],
  activity: ['rowid'],
  alert: ['rowid'],
  recalculation: ['rowid'],
  score_change: ['recalculation_id', 'activity_id'],
  favourite_place: ['rowid'],
  privacy_zone: ['rowid'],
  shoe: ['rowid'],
  shoe_default: ['sport', 'valid_from'],
  check_in: ['rowid'],
  safety_event: ['rowid'],
  data_question: ['after_day'],
  snooze: ['rule'],
  overload: ['rowid'],
  planned_session: ['rowid'],
  injury: ['rowid'],
  told: ['key'],
}

export type ExportedRow<T extends ExportedTable> = Selectable<Schema[T]>

/** The rows of a table that belong to an athlete, in their order, read as they are asked for. */
export function exportedRows<T extends ExportedTable>(
  store: Store,
  table: T,
  athleteId: string,
): AsyncIterableIterator<ExportedRow<T>> {
  const owner = table === 'athlete' ? 'id' : 'athlete_id'
  // The types of a query over any one of the tables are more than the compiler follows; the columns are those of all.
  const query = store
    .selectFrom(table as 'alert')
    .selectAll()
    .where(sql<boolean>`${sql.ref(owner)} = ${athleteId}`)
    .orderBy(sql.join(ORDER[table].map((column) => sql.ref(column))))
  return query.stream() as unknown as AsyncIterableIterator<ExportedRow<T>>
}

/** The name of the latest migration: the shape of the rows of an export. */
export async function schemaName(): Promise<string> {
  const name = (await schemaNames()).at(-1)
  if (name === undefined) throw new Error('there are no migrations')
  return name
}

/** The names of all migrations, oldest first: the shapes of which an export can be read. */
export async function schemaNames(): Promise<string[]> {
  return Object.keys(await allMigrations.getMigrations())
}

/** What the table of activities tells of each. */
export type ActivityForTable = Pick<
  ActivityRow,
  | 'id'
  | 'sha256'
  | 'local_day'
  | 'name'
  | 'gear'
  | 'figures_json'
  | 'load_json'
  | 'sand_m'
  | 'scored'
  | 'excluded'
  | 'duplicate_of'
> & { readonly file_name: string | null }

/** The activities as they are listed, oldest first, deleted ones left out, read as they are asked for. */
export function activitiesForTable(store: Store, athleteId: string): AsyncIterableIterator<ActivityForTable> {
  return store
    .selectFrom('activity')
    .leftJoin('raw_file', (join) =>
      join.onRef('raw_file.athlete_id', '=', 'activity.athlete_id').onRef('raw_file.sha256', '=', 'activity.sha256'),
    )
    .select(['activity.id', 'activity.sha256', 'local_day', 'activity.name', 'gear', 'figures_json', 'load_json'])
    .select(['sand_m', 'scored', 'excluded', 'duplicate_of', 'raw_file.name as file_name'])
    .where('activity.athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .orderBy('local_day')
    .orderBy('started_at')
    .orderBy('activity.id')
    .stream()
}
