import type { Insertable, Selectable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type PushSubscriptionRow = Selectable<Schema['push_subscription']>

/** An athlete's browsers, the one that came first in front. */
export async function listPushSubscriptions(store: Store, athleteId: string): Promise<PushSubscriptionRow[]> {
  return store
    .selectFrom('push_subscription')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function findPushSubscription(
  store: Store,
  athleteId: string,
  id: string,
): Promise<PushSubscriptionRow | undefined> {
  return store
    .selectFrom('push_subscription')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Keeps a browser; one that subscribes again from the same address gets its new keys and keeps its row. */
export async function putPushSubscription(
  store: Store,
  row: Insertable<Schema['push_subscription']>,
): Promise<PushSubscriptionRow> {
  const { p256dh, auth, device } = row
  return store
    .insertInto('push_subscription')
    .values(row)
    .onConflict((conflict) => conflict.columns(['athlete_id', 'endpoint']).doUpdateSet({ p256dh, auth, device }))
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function notePushSent(store: Store, athleteId: string, id: string, now: number): Promise<void> {
  await store
    .updateTable('push_subscription')
    .set({ sent_at: now })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .execute()
}

/** Says whether there was one. */
export async function deletePushSubscription(store: Store, athleteId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('push_subscription')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
