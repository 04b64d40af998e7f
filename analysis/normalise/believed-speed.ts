import type { Issue } from '../model/issue.ts'
import { stretchSpeed } from './stretch-speed.ts'

export interface BelievedSpeed {
  /** Metres per second over each stretch; 0 over a pause. */
  readonly speed: Float64Array
  readonly issues: readonly Issue[]
}

/** Seconds over which the speed is averaged. */
const WINDOW = 10
/** Seconds over which the distance sets the level of the device's speed, and by how much it may. */
const LEVEL_WINDOW = 30
const LEVEL_SHARE = 0.1
/** A device whose speed adds up to more or less than the distance by this factor measures something else. */
const FITTING_FACTOR = 1.3
/** Over less than this (m) such a difference says nothing. */
const TELLING_METRES = 200
/** Over its window the distance leaps or hangs when it differs by this share of the larger and so many m/s. */
const LEAP_SHARE = 0.5
const LEAP_SPEED = 1

/**
 * Speed over each stretch, averaged over 10 s of recorded time. Its shape comes from the device's own speed, which is
 * filtered; its level from the distance over 30 s, by at most 10 %, because after a tunnel or on a bad fix the distance
 * leaps hundreds of metres within a second that nobody ran. The load is curved in speed, so each such leap, and the
 * jitter of positions, would add load that was not there.
 *
 * Where the device recorded no speed (NaN), the distance alone counts; everywhere, if its speed does not add up to the distance.
 *
 * @param seconds recorded seconds of each stretch
 * @param distance cumulative metres, never falling, no NaN
 * @param recorded the device's speed at each sample, m/s
 */
export function believedSpeed(seconds: Float64Array, distance: Float64Array, recorded: Float64Array): BelievedSpeed {
  const byDevice = deviceWay(seconds, distance, recorded)
  const fit = recordedWay(seconds, byDevice) / recordedWay(seconds, distance)
  if (!(fit <= FITTING_FACTOR && fit >= 1 / FITTING_FACTOR)) {
    const speed = stretchSpeed(seconds, distance, WINDOW)
    const message = 'The recorded speed does not add up to the distance and was left aside.'
    const tells = recordedWay(seconds, distance) >= TELLING_METRES
    return { speed, issues: tells ? [{ id: 'speed-contradicts', message }] : [] }
  }
  const speed = stretchSpeed(seconds, byDevice, WINDOW)
  const level = stretchSpeed(seconds, distance, LEVEL_WINDOW)
  const deviceLevel = stretchSpeed(seconds, byDevice, LEVEL_WINDOW)
  let leaps = 0
  for (let i = 0; i < speed.length; i++) {
    if (deviceLevel[i]! > 0) {
      const ratio = level[i]! / deviceLevel[i]!
      speed[i] = speed[i]! * Math.min(1 + LEVEL_SHARE, Math.max(1 - LEVEL_SHARE, ratio))
    }
    const allowed = LEAP_SHARE * Math.max(level[i]!, deviceLevel[i]!) + LEAP_SPEED
    if (Math.abs(level[i]! - deviceLevel[i]!) > allowed) leaps++
  }
  if (leaps === 0) return { speed, issues: [] }
  const message = "In places the distance leaps or hangs against the device's own speed; there the speed counts."
  return { speed, issues: [{ id: 'distance-leaps', message, count: leaps }] }
}

/** The way as the device's speed has it, cumulative metres; the distance's own steps where it recorded none. */
function deviceWay(seconds: Float64Array, distance: Float64Array, recorded: Float64Array): Float64Array {
  const way = new Float64Array(seconds.length)
  for (let i = 1; i < way.length; i++) {
    const speed = recorded[i]!
    const step = speed >= 0 ? speed * seconds[i]! : distance[i]! - distance[i - 1]!
    way[i] = way[i - 1]! + step
  }
  return way
}

function recordedWay(seconds: Float64Array, way: Float64Array): number {
  let metres = 0
  for (let i = 1; i < way.length; i++) if (seconds[i]! > 0) metres += way[i]! - way[i - 1]!
  return metres
}
