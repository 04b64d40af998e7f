import { createHmac } from 'node:crypto'
import type { OutgoingMessage, SendResult, WebhookTarget } from '../../usecases/sender-port.ts'
import { failedSending } from '../failed-sending.ts'
import { guardedPost, type PostLimits } from '../guarded-post.ts'
import { resultOfStatus } from '../result-of-status.ts'

/**
 * Posts a message as JSON, signed as Standard Webhooks 1.0 says: an HMAC-SHA256 over id, moment and body, so that the
 * receiver can tell who sent it, and by the id that it was sent before.
 */
export async function sendWebhook(
  { address, secret }: WebhookTarget,
  { id, title, body, url, urgency, createdAt }: OutgoingMessage,
  { now, ...limits }: PostLimits & { readonly now: number },
): Promise<SendResult> {
  const timestamp = String(Math.floor(now))
  const content = JSON.stringify({
    type: 'soleus.message',
    timestamp: new Date(createdAt * 1000).toISOString(),
    data: { id, title, body, url, urgency },
  })
  const headers = {
    'Content-Type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signatureOf(secret, `${id}.${timestamp}.${content}`)}`,
  }
  const posted = await guardedPost({ address, headers, body: content }, limits)
  return posted.ok ? resultOfStatus(posted.value) : failedSending(posted.error)
}

function signatureOf(secret: string, content: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return createHmac('sha256', key).update(content).digest('base64')
}
