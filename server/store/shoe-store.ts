import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type ShoeRow = Selectable<Schema['shoe']>
export type ShoeDefaultRow = Selectable<Schema['shoe_default']>

/** An athlete's shoes, oldest first. */
export async function listShoes(store: Store, athleteId: string): Promise<ShoeRow[]> {
  return store
    .selectFrom('shoe')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at')
    .orderBy(sql`rowid`)
    .execute()
}

export async function findShoe(store: Store, athleteId: string, id: string): Promise<ShoeRow | undefined> {
  return store
    .selectFrom('shoe')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertShoe(store: Store, row: Insertable<Schema['shoe']>): Promise<void> {
  await store.insertInto('shoe').values(row).execute()
}

export async function updateShoe(
  store: Store,
  { athlete_id, id }: Pick<ShoeRow, 'athlete_id' | 'id'>,
  change: Pick<Updateable<Schema['shoe']>, 'name' | 'kind' | 'drop_mm' | 'start_m' | 'gear' | 'retired_at'>,
): Promise<void> {
  await store.updateTable('shoe').set(change).where('athlete_id', '=', athlete_id).where('id', '=', id).execute()
}

/** Takes a shoe off all it was worn on, and off the sports it was usual in, and away. */
export async function deleteShoe(store: Store, athleteId: string, id: string): Promise<void> {
  await store
    .updateTable('activity')
    .set({ shoe_id: null, shoe_by: null })
    .where('athlete_id', '=', athleteId)
    .where('shoe_id', '=', id)
    .execute()
  await store.deleteFrom('shoe_default').where('athlete_id', '=', athleteId).where('shoe_id', '=', id).execute()
  await store.deleteFrom('shoe').where('athlete_id', '=', athleteId).where('id', '=', id).execute()
}

/** What is usually worn in each sport and since when, oldest first. */
export async function listShoeDefaults(store: Store, athleteId: string): Promise<ShoeDefaultRow[]> {
  return store
    .selectFrom('shoe_default')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('sport')
    .orderBy('valid_from')
    .execute()
}

export async function putShoeDefault(store: Store, row: ShoeDefaultRow): Promise<void> {
  const { shoe_id } = row
  await store
    .insertInto('shoe_default')
    .values(row)
    .onConflict((conflict) => conflict.columns(['athlete_id', 'sport', 'valid_from']).doUpdateSet({ shoe_id }))
    .execute()
}

/** Puts a shoe on every activity that an export calls by its name, unless the athlete said otherwise; null takes it off. */
export async function wearGear(
  store: Store,
  athleteId: string,
  { gear, shoeId }: { readonly gear: string; readonly shoeId: string | null },
): Promise<void> {
  await store
    .updateTable('activity')
    .set({ shoe_id: shoeId, shoe_by: shoeId === null ? null : 'export' })
    .where('athlete_id', '=', athleteId)
    .where('gear', '=', gear)
    .where((eb) => eb.or([eb('shoe_by', 'is', null), eb('shoe_by', '=', 'export')]))
    .execute()
}

/** What exports call the shoes and bikes of an athlete, and how often, most often first. */
export async function gearNames(
  store: Store,
  athleteId: string,
): Promise<{ readonly gear: string; readonly sessions: number }[]> {
  const rows = await store
    .selectFrom('activity')
    .select((eb) => ['gear', eb.fn.countAll<number>().as('sessions')])
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .where('family', '=', 'foot')
    .where('gear', 'is not', null)
    .groupBy('gear')
    .orderBy('sessions', 'desc')
    .orderBy('gear')
    .execute()
  return rows.flatMap(({ gear, sessions }) => (gear === null ? [] : [{ gear, sessions: Number(sessions) }]))
}
