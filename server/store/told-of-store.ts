import { type Selectable, sql } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'
import type { ToldRow } from './told-store.ts'

/** The messages that told an alert, oldest first. */
export async function toldOf(store: Store, athleteId: string, alertKey: string): Promise<ToldRow[]> {
  return store
    .selectFrom('told')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where(sql<boolean>`exists (select 1 from json_each(alerts_json) where value = ${alertKey})`)
    .orderBy('due_at')
    .orderBy('key')
    .execute()
}

/** What became of some messages on each channel. */
export async function deliveriesOf(
  store: Store,
  athleteId: string,
  keys: readonly string[],
): Promise<Pick<Selectable<Schema['delivery']>, 'told_key' | 'channel' | 'state' | 'problem' | 'ended_at'>[]> {
  return store
    .selectFrom('delivery')
    .select(['told_key', 'channel', 'state', 'problem', 'ended_at'])
    .where('athlete_id', '=', athleteId)
    .where(sql<boolean>`told_key in (select value from json_each(${JSON.stringify(keys)}))`)
    .orderBy('created_at')
    .execute()
}
