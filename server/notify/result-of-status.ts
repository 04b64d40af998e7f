import type { SendResult } from '../usecases/sender-port.ts'
import type { Posted } from './guarded-post.ts'

/** Answers that a later attempt may get past: too slow, too early, too many, or the receiver's own trouble. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429])

/** What the status of an answer means for a message. Redirects are refused: they could lead anywhere. */
export function resultOfStatus({ status, retryAfter }: Posted): SendResult {
  if (status >= 200 && status < 300) return { ok: true, answer: String(status) }
  const isFinal = status < 500 && !PASSING.has(status)
  return { ok: false, problem: `the receiver answered ${status}`, isFinal, isGone: false, retryAfter }
}
