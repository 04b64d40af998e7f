import { type Insertable, type Selectable, sql } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type SafetyRow = Selectable<Schema['safety_event']>

/** Adds what happened; nothing of it is ever changed or taken away. */
export async function insertSafetyEvent(store: Store, row: Insertable<Schema['safety_event']>): Promise<void> {
  await store.insertInto('safety_event').values(row).execute()
}

/** All that happened, in the order in which it did. */
export async function listSafetyEvents(store: Store, athleteId: string): Promise<SafetyRow[]> {
  return store
    .selectFrom('safety_event')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('at')
    .orderBy(sql`rowid`)
    .execute()
}
