import { type Selectable, sql, type Updateable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type PlaceRow = Selectable<Schema['favourite_place']>

export async function insertPlace(store: Store, row: PlaceRow): Promise<void> {
  await store.insertInto('favourite_place').values(row).execute()
}

/** An athlete's favourite places, oldest first. */
export async function listPlaces(store: Store, athleteId: string): Promise<PlaceRow[]> {
  return store
    .selectFrom('favourite_place')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at')
    .orderBy(sql`rowid`)
    .execute()
}

export async function findPlace(store: Store, athleteId: string, id: string): Promise<PlaceRow | undefined> {
  return store
    .selectFrom('favourite_place')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function updatePlace(
  store: Store,
  { athlete_id, id }: Pick<PlaceRow, 'athlete_id' | 'id'>,
  change: Pick<Updateable<Schema['favourite_place']>, 'name' | 'surface' | 'ring_json'>,
): Promise<void> {
  await store
    .updateTable('favourite_place')
    .set(change)
    .where('athlete_id', '=', athlete_id)
    .where('id', '=', id)
    .execute()
}

export async function deletePlace(store: Store, athleteId: string, id: string): Promise<void> {
  await store.deleteFrom('favourite_place').where('athlete_id', '=', athleteId).where('id', '=', id).execute()
}
