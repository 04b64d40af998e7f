import type { DecodedSession } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import type { SportFamily } from '../model/sport.ts'
import { recordingSeconds } from './session-totals.ts'
import { WALKING_SPORTS } from './sport-family.ts'

export interface InventedTime {
  /** Seconds from the start. */
  readonly time: Float64Array
  /** UTC Unix seconds of the start, NaN = unknown. */
  readonly startedAt: number
  readonly issues: readonly Issue[]
}

/** Metres per second at which a way without times is taken: the unit's own 10 km/h, an easy walk, an easy ride. */
const RUN_PACE = 10 / 3.6
const WALK_PACE = 1.34
const RIDE_PACE = 20 / 3.6

/**
 * A time for every record of a file that has none. If the session tells start and duration, the records are spread over
 * it by their distance; else the way is taken at an even pace, running at 10 km/h, so that distance, climbs and surfaces can
 * still be scored. Without distance, a record a second.
 *
 * @param distance cumulative metres, no NaN
 */
export function inventTime(
  distance: Float64Array,
  session: DecodedSession | null,
  sport: string,
  family: SportFamily,
): InventedTime {
  const n = distance.length
  const way = n > 0 ? distance[n - 1]! : 0
  const duration = session === null ? Number.NaN : recordingSeconds(session)
  const startedAt = session?.startTime ?? Number.NaN
  if (duration > 0) {
    const share = (i: number) => (way > 0 ? distance[i]! / way : n > 1 ? i / (n - 1) : 0)
    const time = Float64Array.from({ length: n }, (_, i) => duration * share(i))
    const message = 'The records have no time; they were spread over the time of the session.'
    return { time, startedAt, issues: [{ id: 'untimed-records', message, count: n }] }
  }
  const pace = paceOf(sport, family)
  const time = Float64Array.from({ length: n }, (_, i) => (way > 0 ? distance[i]! / pace : i))
  const message = `The file has no times; the way was taken at an even ${(pace * 3.6).toFixed(1)} km/h.`
  return { time, startedAt, issues: [{ id: 'no-time', message }] }
}

function paceOf(sport: string, family: SportFamily): number {
  if (family === 'ride') return RIDE_PACE
  return WALKING_SPORTS.has(sport) ? WALK_PACE : RUN_PACE
}
