const MINUTE = 60
const HOUR = 3600

/** Pauses after the first, second … failed attempt, seconds; the last one holds on. */
const PAUSES = [10, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR] as const
/** A receiver may ask for more patience, but not for ever. */
const MOST_PATIENCE = 6 * HOUR

/** How long to wait after a failed attempt, the first being 1, and what the receiver asked for. Seconds. */
export function retryDelay(attempts: number, retryAfter: number | null): number {
  const pause = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? PAUSES[0]
  return Math.max(pause, Math.min(retryAfter ?? 0, MOST_PATIENCE))
}
