import type { Selectable } from 'kysely'
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

/** Notes an original; the same bytes a second time keep their first name. */
export async function putRawFile(store: Store, row: RawFileRow): Promise<void> {
  await store
    .insertInto('raw_file')
    .values(row)
    .onConflict((conflict) => conflict.columns(['athlete_id', 'sha256']).doUpdateSet({ format: row.format }))
    .execute()
}
