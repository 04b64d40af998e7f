/** Local clocks run from UTC-12 to UTC+14; every one in use is on a quarter of an hour. */
const MOST_SECONDS = 14 * 3600
const QUARTER = 900
/** A watch writes the two times one after the other, and some round one of them. */
const DRIFT_SECONDS = 60

/**
 * Local clock minus UTC from `activity.timestamp` and `activity.local_timestamp`, rounded to the quarter of an hour it
 * must lie on; NaN when it is missing or cannot be an offset (many writers put a start time or zero there).
 */
export function fitUtcOffset(timestamp: number, localTimestamp: number): number {
  const lead = localTimestamp - timestamp
  const offset = Math.round(lead / QUARTER) * QUARTER
  const isSane = Math.abs(lead - offset) <= DRIFT_SECONDS && Math.abs(offset) <= MOST_SECONDS
  return isSane ? offset + 0 : Number.NaN
}
