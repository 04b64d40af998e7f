import type { DecodedPart, DecodedSession } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { timeSpan } from './time-span.ts'
import { FARTHEST_LEAP, FASTEST_TRAVEL } from './travel-limits.ts'

/** Steps a second, and some that a watch adds. */
const MOST_STEPS = { aSecond: 6, more: 200 }

/**
 * The sessions of a part without totals of distance and steps that nobody can cover in the time: that of the records or the
 * session's own, whichever is longer. A total without any time is not judged.
 *
 * @param time of the part's records, mended
 */
export function believeTotals(
  part: DecodedPart,
  time: Float64Array,
): { readonly part: DecodedPart; readonly issues: readonly Issue[] } {
  const { first, last } = timeSpan(time)
  let count = 0
  const sessions = part.sessions.map((session) => {
    const seconds = Math.max(last - first, ownSeconds(session))
    const isFar = seconds > 0 && session.distanceMetres > FARTHEST_LEAP + FASTEST_TRAVEL * seconds
    const isMany = seconds > 0 && session.steps > MOST_STEPS.more + MOST_STEPS.aSecond * seconds
    count += Number(isFar) + Number(isMany)
    if (!isFar && !isMany) return session
    const { distanceMetres, steps } = session
    return { ...session, distanceMetres: isFar ? Number.NaN : distanceMetres, steps: isMany ? Number.NaN : steps }
  })
  if (count === 0) return { part, issues: [] }
  const message =
    'A total of the file, of distance or of steps, is beyond anyone’s reach in its time; it was left aside.'
  return { part: { ...part, sessions }, issues: [{ id: 'impossible-total', message, count }] }
}

/** What a session says it lasted: between its ends or by its timer, the less, as either may be wrong; 0 = it does not say. */
function ownSeconds(session: DecodedSession): number {
  const known = [session.endTime - session.startTime, Math.max(session.elapsedSeconds || 0, session.timerSeconds || 0)]
  const positive = known.filter((seconds) => seconds > 0)
  return positive.length === 0 ? 0 : Math.min(...positive)
}
