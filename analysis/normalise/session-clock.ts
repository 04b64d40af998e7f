import type { DecodedSession } from '../model/decoded-file.ts'

/** Start and totals of time of an activity. */
export interface SessionClock {
  /** UTC Unix seconds. */
  readonly startedAt: number
  readonly elapsedSeconds: number
  readonly timerSeconds: number
}

/** A session may start this long (s) before its first record. */
const BEFORE_RECORDS = 3600
/** Totals further than this share (and seconds) from the records belong to something else. */
const ERROR_SHARE = 0.05
const ERROR_SECONDS = 60

/**
 * Start, elapsed and recording time of an activity: the device's own where they go with its records, else the records'.
 * Some watches write the two times the wrong way round; the shorter one is then the recording time.
 *
 * @param time UTC Unix seconds of the records, ascending, at least one
 * @param recorded recorded seconds by the records
 */
export function sessionClock(session: DecodedSession | null, time: Float64Array, recorded: number): SessionClock {
  const first = time[0]!
  const last = time[time.length - 1]!
  const start = session?.startTime ?? Number.NaN
  const startedAt = start >= first - BEFORE_RECORDS && start <= last ? start : first
  const span = last - startedAt
  if (session === null) return { startedAt, elapsedSeconds: span, timerSeconds: recorded }
  const { elapsedSeconds, timerSeconds } = session
  const inverted = elapsedSeconds < timerSeconds && agrees(timerSeconds, span) && agrees(elapsedSeconds, recorded)
  const elapsed = [elapsedSeconds, timerSeconds].find((total) => agrees(total, span))
  const timer = inverted ? elapsedSeconds : timerSeconds
  // The device knows its timer better than gaps in the records do, as long as it tells of this recording at all.
  const possible = timer > 0 && timer <= (elapsed ?? span) + 1 && (elapsed !== undefined || agrees(timer, recorded))
  const recording = possible ? timer : recorded
  return { startedAt, elapsedSeconds: Math.max(elapsed ?? span, recording), timerSeconds: recording }
}

function agrees(total: number, other: number): boolean {
  return total > 0 && Math.abs(total - other) <= ERROR_SHARE * other + ERROR_SECONDS
}
