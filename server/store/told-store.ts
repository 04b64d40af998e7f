import type { Insertable, Selectable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type ToldRow = Selectable<Schema['told']>

/** Keeps a message unless one of its key is there; says whether it was new. */
export async function insertTold(store: Store, row: Insertable<Schema['told']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await store
    .insertInto('told')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Messages due after a moment, those to come included and cancelled ones left out, in their order. */
export async function toldSince(store: Store, athleteId: string, after: number): Promise<ToldRow[]> {
  return store
    .selectFrom('told')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('due_at', '>', after)
    .where('cancelled_at', 'is', null)
    .orderBy('due_at')
    .orderBy('key')
    .execute()
}

/** Takes back what is not due yet. */
export async function cancelTold(
  store: Store,
  athleteId: string,
  { key, now }: { readonly key: string; readonly now: number },
): Promise<void> {
  await store
    .updateTable('told')
    .set({ cancelled_at: now })
    .where('athlete_id', '=', athleteId)
    .where('key', '=', key)
    .where('due_at', '>', now)
    .where('cancelled_at', 'is', null)
    .execute()
}

export async function findTold(store: Store, athleteId: string, key: string): Promise<ToldRow | undefined> {
  return store
    .selectFrom('told')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** Notes that a message was given to the channels there were. */
export async function markHandedOn(
  store: Store,
  { athlete_id, key }: Pick<ToldRow, 'athlete_id' | 'key'>,
  now: number,
): Promise<void> {
  await store
    .updateTable('told')
    .set({ handed_at: now })
    .where('athlete_id', '=', athlete_id)
    .where('key', '=', key)
    .execute()
}
