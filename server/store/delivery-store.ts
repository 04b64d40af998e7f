import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'
import type { ToldRow } from './told-store.ts'

export type DeliveryRow = Selectable<Schema['delivery']>

/** Messages whose time has come and that no channel has been given yet. Of every athlete, as one messenger serves them all. */
export async function toldToHandOn(store: Store, now: number): Promise<ToldRow[]> {
  return store
    .selectFrom('told')
    .selectAll()
    .where('handed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('via', '=', 'push')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('key')
    .limit(100)
    .execute()
}

/** Keeps a message for a channel, unless that channel and receiver have it. */
export async function insertDelivery(store: Store, row: Insertable<Schema['delivery']>): Promise<void> {
  await store
    .insertInto('delivery')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes messages whose time has come to be sent now, the one that waited longest first. Of every athlete. */
export async function takeDueDeliveries(store: Store, now: number, most: number): Promise<DeliveryRow[]> {
  return store
    .updateTable('delivery')
    .set({ state: 'sending' })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('delivery as due')
        .select('due.id')
        .where('due.state', '=', 'waiting')
        .where('due.run_at', '<=', now)
        .orderBy('due.run_at')
        .limit(most),
    )
    .returningAll()
    .execute()
}

export async function findDelivery(store: Store, athleteId: string, id: string): Promise<DeliveryRow | undefined> {
  return store
    .selectFrom('delivery')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function updateDelivery(
  store: Store,
  { athlete_id, id }: Pick<DeliveryRow, 'athlete_id' | 'id'>,
  change: Omit<Updateable<Schema['delivery']>, 'id' | 'athlete_id'>,
): Promise<void> {
  await store.updateTable('delivery').set(change).where('athlete_id', '=', athlete_id).where('id', '=', id).execute()
}

/**
 * At start: what the process before was sending waits again. It goes out under the same id, so that a receiver that has
 * it can tell. Of every athlete.
 */
export async function takeBackDeliveries(store: Store): Promise<void> {
  await store.updateTable('delivery').set({ state: 'waiting' }).where('state', '=', 'sending').execute()
}

/** Ends what waits to go out by a channel, or to one receiver of it. */
export async function endDeliveries(
  store: Store,
  athleteId: string,
  channel: DeliveryRow['channel'],
  { receiver, problem, now }: { readonly receiver?: string; readonly problem: string; readonly now: number },
): Promise<void> {
  let update = store
    .updateTable('delivery')
    .set({ state: 'dead', problem, ended_at: now })
    .where('athlete_id', '=', athleteId)
    .where('channel', '=', channel)
    .where('state', '=', 'waiting')
  if (receiver !== undefined) update = update.where('receiver', '=', receiver)
  await update.execute()
}

/** What was sent and what waits, newest first, with the words of its message. */
export async function listDeliveries(
  store: Store,
  athleteId: string,
  { state, limit }: { readonly state?: DeliveryRow['state'] | undefined; readonly limit: number },
) {
  let select = store
    .selectFrom('delivery')
    .innerJoin('told', (join) =>
      join.onRef('told.key', '=', 'delivery.told_key').onRef('told.athlete_id', '=', 'delivery.athlete_id'),
    )
    .selectAll('delivery')
    .select(['told.kind', 'told.title', 'told.path'])
    .where('delivery.athlete_id', '=', athleteId)
    .orderBy('delivery.created_at', 'desc')
    .orderBy(sql`delivery.rowid`, 'desc')
    .limit(limit)
  if (state !== undefined) select = select.where('delivery.state', '=', state)
  return select.execute()
}

/** The latest message of each channel. */
export async function lastDeliveries(store: Store, athleteId: string): Promise<DeliveryRow[]> {
  return store
    .selectFrom('delivery')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where((eb) =>
      eb(
        'created_at',
        '=',
        eb
          .selectFrom('delivery as other')
          .select(sql<number>`max(other.created_at)`.as('latest'))
          .whereRef('other.athlete_id', '=', 'delivery.athlete_id')
          .whereRef('other.channel', '=', 'delivery.channel'),
      ),
    )
    .execute()
}

/** When the next message is to be sent, null = none waits. Of every athlete. */
export async function nextDeliveryAt(store: Store): Promise<number | null> {
  const { at } = await store
    .selectFrom('delivery')
    .select(sql<number | null>`min(run_at)`.as('at'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return at
}

/** When the next message is to be handed on, null = none is. Of every athlete. */
export async function nextToldAt(store: Store): Promise<number | null> {
  const { at } = await store
    .selectFrom('told')
    .select(sql<number | null>`min(due_at)`.as('at'))
    .where('handed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('via', '=', 'push')
    .executeTakeFirstOrThrow()
  return at
}
