import type { Selectable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type ChannelRow = Selectable<Schema['channel']>

export async function listChannels(store: Store, athleteId: string): Promise<ChannelRow[]> {
  return store.selectFrom('channel').selectAll().where('athlete_id', '=', athleteId).orderBy('kind').execute()
}

export async function findChannel(
  store: Store,
  athleteId: string,
  kind: ChannelRow['kind'],
): Promise<ChannelRow | undefined> {
  return store
    .selectFrom('channel')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('kind', '=', kind)
    .executeTakeFirst()
}

/** Keeps a channel as given, in the place of what was there. */
export async function putChannel(store: Store, row: ChannelRow): Promise<void> {
  const { athlete_id: _, kind: __, created_at: ___, ...change } = row
  await store
    .insertInto('channel')
    .values(row)
    .onConflict((conflict) => conflict.columns(['athlete_id', 'kind']).doUpdateSet(change))
    .execute()
}

/** Says whether there was one. */
export async function deleteChannel(store: Store, athleteId: string, kind: ChannelRow['kind']): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('channel')
    .where('athlete_id', '=', athleteId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
