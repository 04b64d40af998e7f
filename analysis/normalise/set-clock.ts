import type { DecodedFile, DecodedPart, DecodedSession } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { haversine } from '../signal/haversine.ts'
import { quantile } from '../signal/quantile.ts'

export interface ClockedPart {
  readonly part: DecodedPart
  readonly issues: readonly Issue[]
}

/**
 * FIT times count from 1989-12-31; those below 2^28 s (before 1998-07-03) are seconds since the watch was switched on,
 * from a clock that was not set yet (FIT profile, `date_time`).
 */
const FIRST_SET = 631_065_600 + 2 ** 28
/** 1980: no satellite watch is older. */
const EARLIEST = 315_532_800
/** A clock is ahead by at most the 1024 weeks (s) that satellites count before they begin anew, and some days. */
const LONGEST_SHIFT = 1030 * 7 * 86_400
/** Steps back smaller than this (s) are jitter, and sorting is enough. */
const SMALLEST_SETTING = 5
/** Who is found within this many metres after the step has not moved from where he was. */
const NEAR = 50
/** A session starts no longer (s) than this before its first record, as long as both lie on one clock. */
const LONGEST_LEAD = 60

/**
 * One clock for all records of a part. A watch that has no fix yet starts on a clock that is not set, or wrong, and
 * sets it in the middle of the recording:
 * - in FIT, times before 1998 mean that it was not set: what came before the setting is moved up to it, sessions, laps and pauses
 *   too; when it never was set, the times stay and an issue says that the date means nothing;
 * - a clock that ran ahead is set back while the way goes on: what came before is moved back to the setting. Records that
 *   are merely out of order are told from this by their way, which then leaps.
 */
export function setClock(part: DecodedPart, format: DecodedFile['format']): ClockedPart {
  const { time } = part.samples
  const firstSet = format === 'fit' ? FIRST_SET : Number.NEGATIVE_INFINITY
  let unset = 0
  let timed = 0
  let falls = false
  let last = Number.NEGATIVE_INFINITY
  for (let i = 0; i < time.length; i++) {
    const t = time[i]!
    if (Number.isNaN(t)) continue
    timed++
    // Only those from before the setting: a single bad time in the middle is a stray.
    if (t < firstSet && unset === timed - 1) unset++
    if (t < last - SMALLEST_SETTING) falls = true
    last = t
  }
  if (unset > 0 && unset === timed) return { part, issues: [NEVER_SET] }
  if (unset > 0) return movedUp(part, unset)
  return falls && part.sessions.length <= 1 ? movedBack(part, format) : { part, issues: [] }
}

const NEVER_SET: Issue = {
  id: 'clock-not-set',
  message: 'The clock of the watch was never set, so the date in the file is not that of the activity.',
}

/** Records from before the setting, moved up to it as a whole, with everything that is dated by the same clock. */
function movedUp(part: DecodedPart, unset: number): ClockedPart {
  const { time } = part.samples
  const first = time.findIndex((t) => t >= FIRST_SET)
  const lastUnset = time.subarray(0, first).reduce((latest, t) => (t > latest ? t : latest), Number.NEGATIVE_INFINITY)
  const shift = time[first]! - usualInterval(time) - lastUnset
  const moved = (t: number): number => (t < FIRST_SET ? t + shift : t)
  const startTime = <T extends { readonly startTime: number }>(dated: T): T => ({
    ...dated,
    startTime: moved(dated.startTime),
  })
  const message = 'The watch set its clock only after the start; what came before was moved up to it.'
  return {
    part: {
      ...part,
      samples: { ...part.samples, time: time.map(moved) },
      sessions: part.sessions.map(startTime),
      laps: part.laps.map((lap) => ({ ...startTime(lap), endTime: moved(lap.endTime) })),
      timerEvents: part.timerEvents.map((event) => ({ ...event, time: moved(event.time) })),
    },
    issues: [{ id: 'clock-not-set', message, count: unset }],
  }
}

/** Records from before each setting, moved back to where the ones after it begin: the clock is right once it is set. */
function movedBack(part: DecodedPart, format: DecodedFile['format']): ClockedPart {
  const { time } = part.samples
  const usual = usualInterval(time)
  const moved = time.slice()
  let shift = 0
  let settings = 0
  let next = -1
  for (let i = time.length - 1; i >= 0; i--) {
    if (Number.isNaN(time[i]!)) continue
    if (next >= 0 && time[next]! < time[i]! - SMALLEST_SETTING && goesOn(part, i, next)) {
      shift += time[next]! - usual - time[i]!
      settings++
    }
    moved[i] = time[i]! + shift
    next = i
  }
  // No clock is set back by lifetimes: then the times are nonsense, not early.
  if (settings === 0 || moved.some((t) => t < EARLIEST) || shift < -LONGEST_SHIFT) return { part, issues: [] }
  const message = 'The watch set its clock back during the activity; what came before was moved back to meet it.'
  return {
    part: {
      ...part,
      samples: { ...part.samples, time: moved },
      sessions: part.sessions.map((session) => fromFirstRecord(session, time[next]!, moved[next]!, format)),
      // Laps and marks of pauses lie on either clock: the gaps tell the pauses.
      laps: [],
      timerEvents: [],
    },
    issues: [{ id: 'clock-jump', message, count: settings }],
  }
}

/** The session as it starts by the set clock. Where the format has no elapsed time, that of both clocks means nothing. */
function fromFirstRecord(
  session: DecodedSession,
  first: number,
  moved: number,
  format: DecodedFile['format'],
): DecodedSession {
  const lead = first - session.startTime
  const startTime = moved - (lead > 0 && lead <= LONGEST_LEAD ? lead : 0)
  return { ...session, startTime, elapsedSeconds: format === 'fit' ? session.elapsedSeconds : Number.NaN }
}

/** Whether record `to` lies where the way of record `from` goes on. */
function goesOn({ samples }: DecodedPart, from: number, to: number): boolean {
  const { distance, latitude, longitude } = samples
  const step = distance[to]! - distance[from]!
  if (!Number.isNaN(step)) return step >= 0 && step <= NEAR
  return haversine(latitude, longitude, from, to) <= NEAR
}

/** Median seconds from record to record, of those that run forward within an hour. */
function usualInterval(time: Float64Array): number {
  const intervals = new Float64Array(time.length)
  let count = 0
  for (let i = 1; i < time.length; i++) {
    const interval = time[i]! - time[i - 1]!
    if (interval > 0 && interval < 3600) intervals[count++] = interval
  }
  return count > 0 ? quantile(intervals.subarray(0, count), 0.5) : 1
}
