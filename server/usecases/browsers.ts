import type { Result } from '../../analysis/model/result.ts'
import { findChannel, putChannel } from '../store/channel-store.ts'
import { newId } from '../store/new-id.ts'
import type { Store } from '../store/open-store.ts'
import {
  deletePushSubscription,
  listPushSubscriptions,
  type PushSubscriptionRow,
  putPushSubscription,
} from '../store/push-subscription-store.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'

/** A browser that is woken for messages. Instants are ISO 8601. */
export interface BrowserView {
  readonly id: string
  readonly device: string
  readonly createdAt: string
  /** When a message last reached its push service. */
  readonly sentAt: string | null
}

/** What a browser gives to be woken by. */
export interface Subscription {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
  readonly device: string
}

const MOST_BROWSERS = 20

export async function browsers(store: Store, athleteId: string): Promise<readonly BrowserView[]> {
  return (await listPushSubscriptions(store, athleteId)).map(browserView)
}

/** Keeps a browser, once however often it comes, and switches the channel on that wakes them. */
export async function addBrowser(
  product: Product,
  athleteId: string,
  { endpoint, keys, device }: Subscription,
): Promise<Result<BrowserView, Failure>> {
  return product.store.transaction().execute(async (store) => {
    const known = await listPushSubscriptions(store, athleteId)
    if (known.length >= MOST_BROWSERS && !known.some((row) => row.endpoint === endpoint)) return FULL
    const now = product.clock()
    const given = { id: newId(), athlete_id: athleteId, endpoint, ...keys, device, created_at: now, sent_at: null }
    const row = await putPushSubscription(store, given)
    const channel = await findChannel(store, athleteId, 'push')
    await putChannel(store, {
      athlete_id: athleteId,
      kind: 'push',
      enabled: 1,
      detail: channel?.detail ?? 'discreet',
      settings_json: '{}',
      secret_json: '{}',
      created_at: channel?.created_at ?? now,
      changed_at: now,
    })
    return { ok: true, value: browserView(row) }
  })
}

export async function removeBrowser(
  { store }: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly removed: string }, Failure>> {
  if (await deletePushSubscription(store, athleteId, id)) return { ok: true, value: { removed: id } }
  return { ok: false, error: { kind: 'not-found', message: 'There is no such browser.' } }
}

function browserView({ id, device, created_at, sent_at }: PushSubscriptionRow): BrowserView {
  return {
    id,
    device,
    createdAt: new Date(created_at * 1000).toISOString(),
    sentAt: sent_at === null ? null : new Date(sent_at * 1000).toISOString(),
  }
}

const FULL = {
  ok: false,
  error: {
    kind: 'conflict',
    message: `There are ${MOST_BROWSERS} browsers already.`,
    hint: 'Remove one you no longer use.',
  },
} as const
