import type { Selectable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type OverloadRow = Selectable<Schema['overload']>

/** An athlete's races and camps, oldest first. */
export async function listOverloads(store: Store, athleteId: string): Promise<OverloadRow[]> {
  return store
    .selectFrom('overload')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
}

export async function insertOverload(store: Store, row: OverloadRow): Promise<void> {
  await store.insertInto('overload').values(row).execute()
}

/** Says whether there was one. */
export async function deleteOverload(store: Store, athleteId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('overload')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
