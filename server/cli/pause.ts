import { setTimeout as sleep } from 'node:timers/promises'

/** Waits, or until it is told to stop. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}
