import type { Selectable, Updateable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type InjuryRow = Selectable<Schema['injury']>

/** An athlete's injuries on record, oldest first. */
export async function listInjuries(store: Store, athleteId: string): Promise<InjuryRow[]> {
  return store
    .selectFrom('injury')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('day')
    .orderBy('id')
    .execute()
}

export async function findInjury(store: Store, athleteId: string, id: string): Promise<InjuryRow | undefined> {
  return store
    .selectFrom('injury')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertInjury(store: Store, row: InjuryRow): Promise<void> {
  await store.insertInto('injury').values(row).execute()
}

export async function updateInjury(
  store: Store,
  { athlete_id, id }: Pick<InjuryRow, 'athlete_id' | 'id'>,
  change: Pick<Updateable<Schema['injury']>, 'eased_day' | 'healed_day'>,
): Promise<void> {
  await store.updateTable('injury').set(change).where('athlete_id', '=', athlete_id).where('id', '=', id).execute()
}

/** Says whether there was one. */
export async function deleteInjury(store: Store, athleteId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('injury')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
