import { readAthlete } from '../store/athlete-store.ts'
import { findChannel } from '../store/channel-store.ts'
import { type DeliveryRow, endDeliveries, updateDelivery } from '../store/delivery-store.ts'
import type { Store } from '../store/open-store.ts'
import { deletePushSubscription, findPushSubscription, notePushSent } from '../store/push-subscription-store.ts'
import { findTold } from '../store/told-store.ts'
import { targetOf } from './channel-target.ts'
import { LATEST } from './hand-on.ts'
import { outgoingMessage } from './outgoing-message.ts'
import type { Product } from './product.ts'
import { retryDelay } from './retry-delay.ts'
import type { OutgoingMessage, SendResult, Target } from './sender-port.ts'

interface Ready {
  readonly target: Target
  readonly message: OutgoingMessage
  /** After this instant it is not worth sending any more. */
  readonly until: number
}

/** Sends one message to one receiver and keeps what came of it: sent, for later, or given up with the reason. */
export async function sendDelivery(
  { store, clock, sender }: Pick<Product, 'store' | 'clock' | 'sender'>,
  delivery: DeliveryRow,
): Promise<SendResult> {
  const ready = await readyToSend(store, delivery)
  const result = 'problem' in ready ? givenUp(ready.problem) : await sender.send(ready.target, ready.message)
  const until = 'until' in ready ? ready.until : 0
  await store.transaction().execute((inside) => settle(inside, delivery, { result, until, now: clock() }))
  return result
}

async function readyToSend(store: Store, delivery: DeliveryRow): Promise<Ready | { readonly problem: string }> {
  const { athlete_id, told_key, channel, receiver } = delivery
  const told = await findTold(store, athlete_id, told_key)
  const kept = await findChannel(store, athlete_id, channel)
  if (told === undefined || kept === undefined) return { problem: 'the channel was taken away' }
  if (kept.enabled === 0 && told.kind !== 'test') return { problem: 'the channel was switched off' }
  const browser = channel === 'push' ? await findPushSubscription(store, athlete_id, receiver) : undefined
  const target = targetOf(kept, browser)
  if (target === null) return { problem: 'the browser no longer wants messages' }
  const { app_address } = await readAthlete(store, athlete_id)
  const message = outgoingMessage(told, delivery, { detail: kept.detail, appAddress: app_address })
  return { target, message, until: told.due_at + LATEST[told.kind] }
}

async function settle(
  store: Store,
  delivery: DeliveryRow,
  { result, until, now }: { readonly result: SendResult; readonly until: number; readonly now: number },
): Promise<void> {
  const { athlete_id, channel, receiver } = delivery
  const attempts = delivery.attempts + 1
  if (result.ok) {
    await updateDelivery(store, delivery, { state: 'sent', attempts, problem: null, ended_at: now })
    if (channel === 'push') await notePushSent(store, athlete_id, receiver, now)
    return
  }
  const { problem, isFinal, isGone, retryAfter } = result
  const runAt = now + retryDelay(attempts, retryAfter)
  if (isFinal || runAt > until) {
    await updateDelivery(store, delivery, { state: 'dead', attempts, problem, ended_at: now })
  } else {
    await updateDelivery(store, delivery, { state: 'waiting', attempts, problem, run_at: runAt })
  }
  if (!isGone) return
  await deletePushSubscription(store, athlete_id, receiver)
  await endDeliveries(store, athlete_id, channel, { receiver, problem, now })
}

function givenUp(problem: string): SendResult {
  return { ok: false, problem, isFinal: true, isGone: false, retryAfter: null }
}
