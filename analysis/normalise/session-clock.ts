import type { DecodedSession } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'

/** Start and totals of time of an activity. */
export interface SessionClock {
  /** UTC Unix seconds. */
  readonly startedAt: number
  readonly elapsedSeconds: number
  readonly timerSeconds: number
  readonly issues: readonly Issue[]
}

/** What the records themselves say of the time. */
export interface RecordsTime {
  /** UTC Unix seconds, ascending, at least one. */
  readonly time: Float64Array
  /** Recorded seconds, and those of them in which the way went on. */
  readonly recorded: number
  readonly moving: number
}

/** A session may start this long (s) before its first record. */
const BEFORE_RECORDS = 3600
/** Totals further than this share (and seconds) from the records belong to something else. */
const ERROR_SHARE = 0.05
const ERROR_SECONDS = 60
/** Less than this (s) between the two is rounding. */
const SWAPPED_SECONDS = 10

/**
 * Start, elapsed and recording time of an activity: the device's own where they go with its records, else the records'.
 * Some watches write the two times the wrong way round; the shorter one is then the recording time. A recording time
 * shorter than the records were on the move belongs to a part of them only. What was not believed is named.
 */
export function sessionClock(session: DecodedSession | null, { time, recorded, moving }: RecordsTime): SessionClock {
  const first = time[0]!
  const last = time[time.length - 1]!
  const start = session?.startTime ?? Number.NaN
  const startedAt = start >= first - BEFORE_RECORDS && start <= last ? start : first
  const span = last - startedAt
  if (session === null) return { startedAt, elapsedSeconds: span, timerSeconds: recorded, issues: [] }
  const { elapsedSeconds, timerSeconds } = session
  const inverted = elapsedSeconds < timerSeconds && agrees(timerSeconds, span) && agrees(elapsedSeconds, recorded)
  const elapsed = [elapsedSeconds, timerSeconds].find((total) => agrees(total, span))
  const timer = inverted ? elapsedSeconds : timerSeconds
  // The device knows its timer better than gaps in the records do, as long as it tells of this recording at all.
  const isWhole = timer * (1 + ERROR_SHARE) + ERROR_SECONDS >= moving
  const possible =
    isWhole && timer > 0 && timer <= (elapsed ?? span) + 1 && (elapsed !== undefined || agrees(timer, recorded))
  const recording = possible ? timer : recorded
  const issues: Issue[] = []
  if (!Number.isNaN(start) && start !== startedAt) issues.push(START_DISAGREES)
  if (inverted && possible && timerSeconds - elapsedSeconds > SWAPPED_SECONDS) issues.push(TIMES_SWAPPED)
  else if ((elapsedSeconds > 0 && elapsed === undefined) || (timer > 0 && !possible)) issues.push(TIME_DISAGREES)
  return { startedAt, elapsedSeconds: Math.max(elapsed ?? span, recording), timerSeconds: recording, issues }
}

const START_DISAGREES: Issue = {
  id: 'start-disagrees',
  message: "The start in the file's summary does not go with its records; the first record counts.",
}
const TIMES_SWAPPED: Issue = {
  id: 'times-swapped',
  message: 'The file has elapsed time and recording time the wrong way round; they were swapped.',
}
const TIME_DISAGREES: Issue = {
  id: 'time-disagrees',
  message: "The times in the file's summary do not go with its records; those of the records count.",
}

function agrees(total: number, other: number): boolean {
  return total > 0 && Math.abs(total - other) <= ERROR_SHARE * other + ERROR_SECONDS
}
