import type { Generated } from 'kysely'

type Flag = 0 | 1

export interface NotifyTables {
  channel: ChannelTable
  push_subscription: PushSubscriptionTable
  delivery: DeliveryTable
  feed: FeedTable
}

interface ChannelTable {
  athlete_id: string
  kind: 'email' | 'ntfy' | 'push' | 'webhook'
  enabled: Flag
  /** `discreet` says only that there is something new in the app. */
  detail: 'discreet' | 'full'
  settings_json: string
  /** Passwords, tokens and keys; never read back by the interface. */
  secret_json: string
  created_at: number
  changed_at: number
}

interface PushSubscriptionTable {
  id: string
  athlete_id: string
  endpoint: string
  p256dh: string
  auth: string
  /** What the athlete would call it: the kind of browser and system. */
  device: string
  created_at: number
  sent_at: number | null
}

export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'dead'

interface DeliveryTable {
  id: string
  athlete_id: string
  told_key: string
  channel: ChannelTable['kind']
  /** The subscription for `push`, else empty. */
  receiver: string
  state: DeliveryState
  /** Not before this. */
  run_at: number
  attempts: Generated<number>
  /** What went wrong the last time, without names or secrets. */
  problem: string | null
  created_at: number
  ended_at: number | null
}

interface FeedTable {
  id: string
  athlete_id: string
  kind: 'alerts' | 'plan' | 'plan-discreet'
  token_hash: string
  created_at: number
  read_at: number | null
}
