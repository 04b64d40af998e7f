import type { Result } from '../../analysis/model/result.ts'
import { findChannel } from '../store/channel-store.ts'
import {
  type DeliveryRow,
  findDelivery,
  insertDelivery,
  listDeliveries,
  updateDelivery,
} from '../store/delivery-store.ts'
import { listPushSubscriptions } from '../store/push-subscription-store.ts'
import { markHandedOn } from '../store/told-store.ts'
import type { Failure } from './failure.ts'
import { newDelivery } from './hand-on.ts'
import type { Product } from './product.ts'
import { sendDelivery } from './send-delivery.ts'
import type { ChannelKind, SendResult } from './sender-port.ts'
import { tell } from './tell.ts'

/** One message to one receiver. Instants are ISO 8601. */
export interface DeliveryView {
  readonly id: string
  readonly channel: ChannelKind
  readonly kind: 'safety' | 'alert' | 'question' | 'digest' | 'test'
  readonly title: string
  readonly path: string
  readonly state: DeliveryRow['state']
  readonly attempts: number
  readonly problem: string | null
  readonly createdAt: string
  /** When it was sent or given up. */
  readonly endedAt: string | null
  /** When it is tried again. */
  readonly nextAt: string | null
}

const MOST_SHOWN = 200

/** What was sent, what waits and what was given up, newest first. */
export async function outbox(
  { store }: Product,
  athleteId: string,
  state: DeliveryRow['state'] | undefined,
): Promise<{ readonly items: readonly DeliveryView[] }> {
  return { items: (await listDeliveries(store, athleteId, { state, limit: MOST_SHOWN })).map(deliveryView) }
}

/** Sends once more what was given up. It keeps its id, so a receiver that has it after all can tell. */
export async function retryDelivery(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly retried: string }, Failure>> {
  const row = await findDelivery(product.store, athleteId, id)
  if (row === undefined) return { ok: false, error: { kind: 'not-found', message: 'There is no such message.' } }
  if (row.state !== 'dead') {
    return { ok: false, error: { kind: 'conflict', message: 'It was sent, or is still on its way.' } }
  }
  await updateDelivery(product.store, row, { state: 'waiting', run_at: product.clock(), ended_at: null })
  product.wakeMessenger()
  return { ok: true, value: { retried: id } }
}

export interface TestOutcome {
  readonly ok: boolean
  /** How many of the receivers (browsers) it reached. */
  readonly reached: number
  readonly receivers: number
  /** In a line, where it did not get through. */
  readonly problem: string | null
}

/** Sends a test by a channel, waits for what comes of it and says so: nothing else tells whether messages arrive. */
export async function testChannel(
  product: Product,
  athleteId: string,
  kind: ChannelKind,
): Promise<Result<TestOutcome, Failure>> {
  const { store, clock } = product
  if ((await findChannel(store, athleteId, kind)) === undefined) return NO_CHANNEL
  const browsers = await listPushSubscriptions(store, athleteId)
  const receivers = kind === 'push' ? browsers.map(({ id }) => id) : ['']
  if (receivers.length === 0) return NO_BROWSER
  const now = clock()
  const key = `test:${kind}:${now}`
  await store.transaction().execute(async (inside) => {
    await tell(inside, { ...TEST, athleteId, key, when: now }, now)
    await markHandedOn(inside, { athlete_id: athleteId, key }, now)
    for (const receiver of receivers) {
      const waiting = newDelivery({ athlete_id: athleteId, key }, { channel: kind, receiver }, now)
      await insertDelivery(inside, { ...waiting, state: 'sending' })
    }
  })
  const results = await Promise.all(receivers.map((receiver) => sendNow(product, { athleteId, key, kind, receiver })))
  const problem = results.find((result) => !result.ok)?.problem ?? null
  const reached = results.filter((result) => result.ok).length
  return { ok: true, value: { ok: problem === null, reached, receivers: receivers.length, problem } }
}

const TEST = {
  kind: 'test',
  tier: null,
  via: 'push',
  title: 'Soleus test',
  body: 'This is how messages from Soleus reach you.',
  path: '/settings/messages',
  isHealth: false,
} as const

async function sendNow(
  product: Product,
  { athleteId, key, kind, receiver }: { athleteId: string; key: string; kind: ChannelKind; receiver: string },
): Promise<SendResult> {
  const { id } = newDelivery({ athlete_id: athleteId, key }, { channel: kind, receiver }, 0)
  const row = await findDelivery(product.store, athleteId, id)
  if (row === undefined) throw new Error(`the test message ${id} was not kept`)
  const result = await sendDelivery(product, row)
  // Somebody waits for the outcome of this attempt; nobody for a later one.
  if (!result.ok) await updateDelivery(product.store, row, { state: 'dead', ended_at: product.clock() })
  return result
}

function deliveryView(row: Awaited<ReturnType<typeof listDeliveries>>[number]): DeliveryView {
  return {
    id: row.id,
    channel: row.channel,
    kind: row.kind,
    title: row.title,
    path: row.path,
    state: row.state,
    attempts: row.attempts,
    problem: row.problem,
    createdAt: instant(row.created_at),
    endedAt: row.ended_at === null ? null : instant(row.ended_at),
    nextAt: row.state === 'waiting' ? instant(row.run_at) : null,
  }
}

function instant(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString()
}

const NO_CHANNEL = {
  ok: false,
  error: { kind: 'not-found', message: 'This channel is not set up.', hint: 'PUT /api/channels/{kind}' },
} as const
const NO_BROWSER = {
  ok: false,
  error: { kind: 'conflict', message: 'No browser has asked to be woken.', hint: 'Allow messages in a browser first.' },
} as const
