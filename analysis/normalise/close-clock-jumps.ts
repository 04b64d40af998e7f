import type { DecodedSession } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { quantile } from '../signal/quantile.ts'

export interface ClosedTime {
  /** UTC Unix seconds, ascending. */
  readonly time: Float64Array
  readonly issues: readonly Issue[]
}

/** A gap is a jump of the clock only when it outlasts the whole session by this (s). */
const MARGIN = 3600
const SHORTEST_JUMP = 6 * 3600

/**
 * Closes gaps that cannot be: a watch that sets its clock by satellite only after the start leaves a hole of hours or
 * years, longer than the session itself says it lasted. What comes after the hole is moved up to it, so that the start
 * stays as the session has it. Without a session that tells its time nothing is closed: it may be an outing of days.
 *
 * @param time UTC Unix seconds, ascending, no NaN
 */
export function closeClockJumps(time: Float64Array, session: DecodedSession | null): ClosedTime {
  const lasted = Math.max(session?.elapsedSeconds || 0, session?.timerSeconds || 0)
  const longest = Math.max(SHORTEST_JUMP, lasted + MARGIN)
  if (lasted === 0 || time.length < 2 || time[time.length - 1]! - time[0]! <= longest) return { time, issues: [] }
  const intervals = new Float64Array(time.length - 1)
  let hasJump = false
  for (let i = 1; i < time.length; i++) {
    intervals[i - 1] = time[i]! - time[i - 1]!
    if (intervals[i - 1]! > longest) hasJump = true
  }
  if (!hasJump) return { time, issues: [] }
  const usual = quantile(intervals, 0.5)
  const closed = time.slice()
  let jumps = 0
  let shift = 0
  for (let i = 1; i < time.length; i++) {
    if (intervals[i - 1]! > longest) {
      shift += intervals[i - 1]! - usual
      jumps++
    }
    closed[i] = time[i]! - shift
  }
  const message = 'The clock of the watch jumped during the activity; the hole this left was closed.'
  return { time: closed, issues: [{ id: 'clock-jump', message, count: jumps }] }
}
