import type { SendResult } from '../usecases/sender-port.ts'

/** A message that did not get as far as an answer. */
export function failedSending(problem: string, isFinal = false): SendResult {
  return { ok: false, problem, isFinal, isGone: false, retryAfter: null }
}
