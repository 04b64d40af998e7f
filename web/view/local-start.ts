export interface LocalStart {
  /** Local date `YYYY-MM-DD`. */
  readonly date: string
  /** Local time of day `07:12`. */
  readonly clock: string
}

/** Date and time of day at a place `offsetSeconds` ahead of UTC; null when the instant cannot be read. */
export function localStart(startedAt: string, offsetSeconds: number): LocalStart | null {
  const instant = Date.parse(startedAt)
  if (Number.isNaN(instant)) return null
  const local = new Date(instant + offsetSeconds * 1000).toISOString()
  return { date: local.slice(0, 10), clock: local.slice(11, 16) }
}
