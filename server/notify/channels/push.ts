import { createHash } from 'node:crypto'
import webPush from 'web-push'
import type { OutgoingMessage, PushTarget, SendResult } from '../../usecases/sender-port.ts'
import { failedSending } from '../failed-sending.ts'
import { guardedPost, type PostLimits } from '../guarded-post.ts'
import { resultOfStatus } from '../result-of-status.ts'
import type { VapidKeys } from '../vapid-keys.ts'

const HOUR = 3600
/** How long a push service keeps a message for a device that is off, seconds. */
const KEPT = { normal: 24 * HOUR, high: 24 * HOUR, urgent: 48 * HOUR } as const
/** Answers that say the browser has ended its subscription. */
const GONE: ReadonlySet<number> = new Set([404, 410])

/**
 * Wakes a browser. What it shows is encrypted for that browser alone; the push service learns when, and how long the
 * message is. The topic is made of the message's id, so that a repetition takes the place of one that still waits.
 */
export async function sendPush(
  { endpoint, p256dh, auth }: PushTarget,
  message: OutgoingMessage,
  { keys, ...limits }: PostLimits & { readonly keys: VapidKeys },
): Promise<SendResult> {
  const { id, title, body, url, urgency } = message
  let details: ReturnType<typeof webPush.generateRequestDetails>
  try {
    details = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify({ id, title, body, url, urgency }),
      {
        vapidDetails: keys,
        TTL: KEPT[urgency],
        urgency: urgency === 'normal' ? 'normal' : 'high',
        topic: createHash('sha256').update(id).digest('base64url').slice(0, 32),
        contentEncoding: 'aes128gcm',
      },
    )
  } catch {
    return failedSending('what the browser gave to be woken by cannot be used', true)
  }
  const headers = Object.fromEntries(Object.entries(details.headers).map(([name, value]) => [name, String(value)]))
  const posted = await guardedPost({ address: endpoint, headers, body: details.body ?? Buffer.alloc(0) }, limits)
  if (!posted.ok) return failedSending(posted.error)
  if (!GONE.has(posted.value.status)) return resultOfStatus(posted.value)
  return { ok: false, problem: 'the browser no longer wants messages', isFinal: true, isGone: true, retryAfter: null }
}
