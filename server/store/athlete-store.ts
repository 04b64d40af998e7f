import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type AthleteRow = Selectable<Schema['athlete']>

/** Makes the athlete's row unless it is there. */
export async function ensureAthlete(store: Store, athlete: Insertable<Schema['athlete']>): Promise<void> {
  await store
    .insertInto('athlete')
    .values(athlete)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function readAthlete(store: Store, athleteId: string): Promise<AthleteRow> {
  return store.selectFrom('athlete').selectAll().where('id', '=', athleteId).executeTakeFirstOrThrow()
}

export async function athleteIds(store: Store): Promise<string[]> {
  const rows = await store.selectFrom('athlete').select('id').execute()
  return rows.map((row) => row.id)
}

export async function countDaysVersion(store: Store, athleteId: string): Promise<void> {
  await store.updateTable('athlete').set({ days_version: sql`days_version + 1` }).where('id', '=', athleteId).execute()
}

export async function updateAthlete(
  store: Store,
  athleteId: string,
  change: Omit<Updateable<Schema['athlete']>, 'id' | 'created_at' | 'days_version'>,
): Promise<void> {
  await store.updateTable('athlete').set(change).where('id', '=', athleteId).execute()
}
