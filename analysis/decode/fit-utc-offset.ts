import { zoneOffset } from '../model/zone-offset.ts'

/** A watch writes the two times one after the other, and some round one of them. */
const DRIFT_SECONDS = 60

export interface FitUtcOffset {
  /** Local clock minus UTC as some zone has it, seconds; NaN when the file does not say, or says nonsense. */
  readonly seconds: number
  /** Whether a local time is there that no zone can have. */
  readonly isOdd: boolean
}

/**
 * Local clock minus UTC from `activity.timestamp` and `activity.local_timestamp`. Many writers put a start time, a time
 * since the watch was switched on or zero into the second: no zone is so far from UTC, or lies between its quarters.
 */
export function fitUtcOffset(timestamp: number, localTimestamp: number): FitUtcOffset {
  const seconds = zoneOffset(localTimestamp - timestamp, DRIFT_SECONDS)
  return { seconds, isOdd: Number.isNaN(seconds) && !Number.isNaN(localTimestamp) && !Number.isNaN(timestamp) }
}
