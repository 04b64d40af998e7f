import type { DecodedPart, DecodedSession } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { FARTHEST_LEAP, FASTEST_TRAVEL } from './travel-limits.ts'

/**
 * The sessions of a part without totals of distance that nobody can cover in the time: that of the records or the session's
 * own, whichever is longer. A total without any time is not judged.
 */
export function believeTotals(part: DecodedPart): { readonly part: DecodedPart; readonly issues: readonly Issue[] } {
  const span = spanOf(part.samples.time)
  const isFar = (session: DecodedSession): boolean => {
    // A lying timer lies about the distance too; its two ends are told apart from it.
    const own = session.endTime - session.startTime
    const seconds = Math.max(span, own > 0 ? own : Math.max(session.elapsedSeconds || 0, session.timerSeconds || 0))
    return seconds > 0 && session.distanceMetres > FARTHEST_LEAP + FASTEST_TRAVEL * seconds
  }
  const count = part.sessions.filter(isFar).length
  if (count === 0) return { part, issues: [] }
  const sessions = part.sessions.map((session) =>
    isFar(session) ? { ...session, distanceMetres: Number.NaN } : session,
  )
  const message = 'The total distance in the file is beyond anyone’s reach in that time; it was left aside.'
  return { part: { ...part, sessions }, issues: [{ id: 'impossible-total', message, count }] }
}

function spanOf(time: Float64Array): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < time.length; i++) {
    if (time[i]! < first) first = time[i]!
    if (time[i]! > last) last = time[i]!
  }
  return last - first
}
