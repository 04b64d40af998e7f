import type { NtfyTarget, OutgoingMessage, SendResult } from '../../usecases/sender-port.ts'
import { failedSending } from '../failed-sending.ts'
import { guardedPost, type PostLimits } from '../guarded-post.ts'
import { resultOfStatus } from '../result-of-status.ts'

/** ntfy's own scale, 5 = breaks through. */
const PRIORITIES = { normal: 3, high: 4, urgent: 5 } as const

/**
 * Publishes to a topic, as JSON so that titles may hold any letters. The id of the message goes along as its sequence:
 * servers from 2.16 on show a repetition in the place of the first, older ones pass over it.
 */
export async function sendNtfy(
  { address, topic, token }: NtfyTarget,
  { id, title, body, url, urgency }: OutgoingMessage,
  limits: PostLimits,
): Promise<SendResult> {
  const link = url === null ? {} : { click: url, actions: [{ action: 'view', label: 'Open', url }] }
  const content = { topic, title, message: body, priority: PRIORITIES[urgency], sequence_id: id, ...link }
  const authorisation = token === null ? {} : { Authorization: `Bearer ${token}` }
  const headers = { 'Content-Type': 'application/json', ...authorisation }
  const posted = await guardedPost({ address, headers, body: JSON.stringify(content) }, limits)
  return posted.ok ? resultOfStatus(posted.value) : failedSending(posted.error)
}
