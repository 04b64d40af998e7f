import { type ChannelRow, listChannels } from '../store/channel-store.ts'
import { insertDelivery, toldToHandOn } from '../store/delivery-store.ts'
import type { Store } from '../store/open-store.ts'
import { listPushSubscriptions } from '../store/push-subscription-store.ts'
import { markHandedOn, type ToldRow } from '../store/told-store.ts'
import { deliveryId } from './outgoing-message.ts'
import type { Product } from './product.ts'

const HOUR = 3600

/**
 * How late a message may still go out after its time, seconds: the machine was off, or a receiver out of order. What was
 * urgent then may be wrong now; the inbox has it in any case.
 */
export const LATEST = {
  safety: 7 * 24 * HOUR,
  alert: 48 * HOUR,
  question: 7 * 24 * HOUR,
  digest: 5 * 24 * HOUR,
  test: HOUR,
} as const satisfies Record<ToldRow['kind'], number>

/** Gives every message whose time has come to each channel its athlete has now. */
export async function handOn({ store, clock }: Pick<Product, 'store' | 'clock'>): Promise<void> {
  for (;;) {
    const due = await toldToHandOn(store, clock())
    if (due.length === 0) return
    for (const told of due) await store.transaction().execute((inside) => handOnOne(inside, told, clock()))
  }
}

async function handOnOne(store: Store, told: ToldRow, now: number): Promise<void> {
  const isLate = now - told.due_at > LATEST[told.kind]
  for (const channel of isLate ? [] : await listChannels(store, told.athlete_id)) {
    if (channel.enabled === 0) continue
    for (const receiver of await receiversOf(store, channel)) {
      await insertDelivery(store, newDelivery(told, { channel: channel.kind, receiver }, now))
    }
  }
  await markHandedOn(store, told, now)
}

/** Each browser by its id; any other channel has one receiver. */
async function receiversOf(store: Store, { athlete_id, kind }: ChannelRow): Promise<readonly string[]> {
  if (kind !== 'push') return ['']
  return (await listPushSubscriptions(store, athlete_id)).map(({ id }) => id)
}

/** A message that waits to go out to one receiver. */
export function newDelivery(
  told: Pick<ToldRow, 'athlete_id' | 'key'>,
  to: { readonly channel: ChannelRow['kind']; readonly receiver: string },
  now: number,
) {
  return {
    id: deliveryId(told, to),
    athlete_id: told.athlete_id,
    told_key: told.key,
    ...to,
    state: 'waiting',
    run_at: now,
    problem: null,
    created_at: now,
    ended_at: null,
  } as const
}
