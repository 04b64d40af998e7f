import { createHash } from 'node:crypto'
import type { ChannelRow } from '../store/channel-store.ts'
import type { DeliveryRow } from '../store/delivery-store.ts'
import type { ToldRow } from '../store/told-store.ts'
import type { OutgoingMessage } from './sender-port.ts'

type Words = Pick<OutgoingMessage, 'title' | 'body'>

/**
 * A message in the words that may leave by a channel: in full where the athlete chose so; else only that there is
 * something to read, as even a load says something of a body.
 */
export function outgoingMessage(
  told: ToldRow,
  { id }: Pick<DeliveryRow, 'id'>,
  { detail, appAddress }: { readonly detail: ChannelRow['detail']; readonly appAddress: string | null },
): OutgoingMessage {
  const isPlain = detail === 'full' || told.kind === 'test'
  return {
    id,
    ...(isPlain ? { title: told.title, body: told.body } : discreet(told)),
    url: appAddress === null ? null : `${appAddress.replace(/\/+$/, '')}${told.path}`,
    urgency: urgencyOf(told),
    createdAt: told.created_at,
  }
}

function discreet({ kind }: ToldRow): Words {
  if (kind === 'safety') return { title: 'Soleus', body: 'Open the app now: safety message.' }
  return { title: 'Soleus', body: 'New message in the app.' }
}

function urgencyOf({ kind, tier }: ToldRow): OutgoingMessage['urgency'] {
  if (kind === 'safety') return 'urgent'
  return tier === 'high' ? 'high' : 'normal'
}

/** The one id of a message to one receiver, the same on every machine and at every attempt. */
export function deliveryId(
  { athlete_id, key }: Pick<ToldRow, 'athlete_id' | 'key'>,
  { channel, receiver }: Pick<DeliveryRow, 'channel' | 'receiver'>,
): string {
  const name = JSON.stringify([athlete_id, key, channel, receiver])
  return createHash('sha256').update(name).digest('base64url').slice(0, 27)
}
