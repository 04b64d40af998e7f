import { setTimeout as sleep } from 'node:timers/promises'

/** Waits, or until it is told to stop. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}

/** How many times as long as a look took it is left alone. */
const REST = 20

/**
 * Waits after a look that began then (`performance.now()`): the longer, the longer it took. Counting a hundred thousand
 * files again and again must not hold up their reading.
 */
export function restSince(began: number, atLeastMs: number, signal: AbortSignal): Promise<void> {
  return pause(Math.max(atLeastMs, REST * (performance.now() - began)), signal)
}
