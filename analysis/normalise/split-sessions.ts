import type { DecodedSession } from '../model/decoded-file.ts'

/** A session and the samples that belong to it, `from` up to but not including `to`. */
export interface SessionSlice {
  readonly session: DecodedSession | null
  readonly from: number
  readonly to: number
}

/** A record written within the second before a session's start belongs to it already: starts are rounded to seconds. */
const START_TOLERANCE = 0.5

/**
 * Shares the samples of a part out among its sessions by time: each sample goes to the session that started last before
 * it. Without sessions all samples make one slice. A session whose start is unknown, or that has no samples, gets an
 * empty slice.
 *
 * @param time UTC Unix seconds, ascending; all NaN when the file has no times, and then the first session gets them all
 */
export function splitSessions(time: Float64Array, sessions: readonly DecodedSession[]): SessionSlice[] {
  const length = time.length
  if (sessions.length <= 1) return [{ session: sessions[0] ?? null, from: 0, to: length }]
  const dated = sessions.filter((session) => !Number.isNaN(session.startTime))
  const undated = sessions.filter((session) => Number.isNaN(session.startTime))
  const inOrder = [...dated.sort((a, b) => a.startTime - b.startTime), ...undated]
  const timed = length > 0 && !Number.isNaN(time[0]!)
  const starts = inOrder.map((session, k) => {
    if (k === 0) return 0
    if (!timed || Number.isNaN(session.startTime)) return length
    return firstAtOrAfter(time, session.startTime - START_TOLERANCE)
  })
  return inOrder.map((session, k) => ({ session, from: starts[k]!, to: starts[k + 1] ?? length }))
}

function firstAtOrAfter(time: Float64Array, instant: number): number {
  let from = 0
  let to = time.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (time[middle]! < instant) from = middle + 1
    else to = middle
  }
  return from
}
