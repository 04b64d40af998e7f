import { type Selectable, sql } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type RawFileRow = Selectable<Schema['raw_file']>

export async function findRawFile(store: Store, athleteId: string, sha256: string): Promise<RawFileRow | undefined> {
  return store
    .selectFrom('raw_file')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
}

/** Of the names the same bytes came under: the shortest (no folders, no numbers), then the first of the alphabet. */
const BETTER_NAME = sql<boolean>`(length(excluded.name), excluded.name) < (length(raw_file.name), raw_file.name)`

/** Notes an original; the same bytes a second time keep the better of their names, whichever came first. */
export async function putRawFile(store: Store, row: RawFileRow): Promise<void> {
  const { format } = row
  const name = sql<string>`case when ${BETTER_NAME} then excluded.name else raw_file.name end`
  await store
    .insertInto('raw_file')
    .values(row)
    .onConflict((conflict) => conflict.columns(['athlete_id', 'sha256']).doUpdateSet({ format, name }))
    .execute()
}

/** The same for bytes that are known and need no other change. */
export async function preferName(store: Store, athleteId: string, sha256: string, name: string): Promise<void> {
  await store
    .updateTable('raw_file')
    .set({ name })
    .where('athlete_id', '=', athleteId)
    .where('sha256', '=', sha256)
    .where(sql<boolean>`(length(${name}), ${name}) < (length(name), name)`)
    .execute()
}
