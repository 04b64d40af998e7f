import type { DecodedPart } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { timeSpan } from './time-span.ts'

/** Swimmers who run from lake to lake come to fifty. */
const MOST_SESSIONS = 100
/** A session that starts so many seconds from all records is of another outing. */
const FAR_SECONDS = 30 * 86_400

const MANY: Issue = {
  id: 'too-many-sessions',
  message: `The file lists more than ${MOST_SESSIONS} sessions, so its summary is nonsense; its records are used without it.`,
}

/**
 * The part without sessions that are none: of several, those that lie far from all records or nowhere in time, as damage
 * makes them, as long as another is left; and all of them when there are more than any recording has.
 *
 * @param time of the part's records, mended
 */
export function believeSessions(
  part: DecodedPart,
  time: Float64Array,
): { readonly part: DecodedPart; readonly issues: readonly Issue[] } {
  const { sessions } = part
  if (sessions.length > MOST_SESSIONS) return { part: { ...part, sessions: [] }, issues: [MANY] }
  const { first, last } = timeSpan(time)
  if (sessions.length < 2 || !(first <= last)) return { part, issues: [] }
  const near = sessions.filter(({ startTime }) => startTime >= first - FAR_SECONDS && startTime <= last + FAR_SECONDS)
  const count = sessions.length - near.length
  if (near.length === 0 || count === 0) return { part, issues: [] }
  const message = 'Sessions that lie far from all records of the file, or nowhere in time, were left out.'
  return { part: { ...part, sessions: near }, issues: [{ id: 'stray-sessions', message, count }] }
}
