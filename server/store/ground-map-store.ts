import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type GroundMapRow = Selectable<Schema['ground_map']>
export type GroundMapChange = Omit<Updateable<Schema['ground_map']>, 'id' | 'athlete_id'>

export async function insertGroundMap(store: Store, row: Insertable<Schema['ground_map']>): Promise<void> {
  await store.insertInto('ground_map').values(row).execute()
}

/** An athlete's maps in the order in which they came, removed ones too. */
export async function listGroundMaps(store: Store, athleteId: string): Promise<GroundMapRow[]> {
  return store
    .selectFrom('ground_map')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at')
    .orderBy(sql`rowid`)
    .execute()
}

export async function findGroundMap(store: Store, athleteId: string, id: string): Promise<GroundMapRow | undefined> {
  return store
    .selectFrom('ground_map')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Says whether there was such a map. */
export async function updateGroundMap(
  store: Store,
  athleteId: string,
  id: string,
  change: GroundMapChange,
): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('ground_map')
    .set(change)
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Ids of the maps that are read, and of those whose file still waits for it: of every athlete, for tidying up at the start. */
export async function groundMapIds(store: Store): Promise<{ readonly ready: string[]; readonly waiting: string[] }> {
  const rows = await store.selectFrom('ground_map').select(['id', 'state']).execute()
  const idsOf = (states: readonly string[]) => rows.filter(({ state }) => states.includes(state)).map(({ id }) => id)
  return { ready: idsOf(['ready']), waiting: idsOf(['waiting', 'reading']) }
}
