import type { RawSamples } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { haversine } from '../signal/haversine.ts'

/** So many records of one instant at least, and so many metres between the first and the last, are no single moment. */
const FEWEST = 3
const APART = 100
/** Metres per second over the time to the next instant that nobody exceeds: then that time cannot be theirs either. */
const FASTEST = 60

/**
 * Gives records that share one instant though they lie far apart times of their own: a program that keeps minutes only, or
 * none, writes many places at one time. They are spread evenly up to the next instant, as long as anybody could have
 * covered the way in that time. A few records of one second, near to each other, stay as they are.
 *
 * @param rows rows of `time` in the order of time
 * @param time UTC Unix seconds, no NaN; changed in place
 */
export function spreadInstants(samples: RawSamples, rows: Uint32Array, time: Float64Array, issues: Issue[]): void {
  let spread = 0
  let from = 0
  let interval = Number.NaN
  for (let k = 1; k <= rows.length; k++) {
    const instant = time[rows[from]!]!
    if (k < rows.length && time[rows[k]!]! === instant) continue
    const count = k - from
    // Behind the last instant there is none; its records go on at the interval of the ones before.
    const until = k < rows.length ? time[rows[k]!]! - instant : count * interval
    if (count >= FEWEST && isApart(wayOf(samples, rows.subarray(from, k)), until)) {
      interval = until / count
      for (let j = 1; j < count; j++) time[rows[from + j]!] = instant + j * interval
      spread += count
    }
    from = k
  }
  if (spread === 0) return
  const message =
    'Many records share one instant though they lie far apart; they were spread over the time up to the next instant.'
  issues.push({ id: 'hanging-times', message, count: spread })
}

/** Whether a way is too long for one moment, and not too long for the seconds up to the next. */
function isApart(way: number, seconds: number): boolean {
  return way > APART && way <= FASTEST * seconds
}

/** Metres covered by rows in turn, by the distance where both ends have it, else by their places. */
function wayOf({ distance, latitude, longitude }: RawSamples, rows: Uint32Array): number {
  const counted = distance[rows[rows.length - 1]!]! - distance[rows[0]!]!
  if (!Number.isNaN(counted)) return counted
  let metres = 0
  for (let k = 1; k < rows.length; k++) {
    const step = haversine(latitude, longitude, rows[k - 1]!, rows[k]!)
    if (!Number.isNaN(step)) metres += step
  }
  return metres
}
