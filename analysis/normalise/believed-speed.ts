import type { Issue } from '../model/issue.ts'
import { type RecordedWay, stretchSpeed } from './stretch-speed.ts'

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
 * Where the device recorded no speed (NaN), the distance alone counts; so it does everywhere when that speed does not add
 * up to the distance.
 *
 * @param seconds recorded seconds of each stretch
 * @param distance cumulative metres, never falling, no NaN
 * @param recorded the device's speed at each sample, m/s
 */
export function believedSpeed(seconds: Float64Array, distance: Float64Array, recorded: Float64Array): BelievedSpeed {
  const { byDistance, byDevice } = waysOf(seconds, distance, recorded)
  const total = last(byDistance.metres)
  const fit = last(byDevice.metres) / total
  if (!(fit <= FITTING_FACTOR && fit >= 1 / FITTING_FACTOR)) {
    const message = 'The recorded speed does not add up to the distance and was left aside.'
    const issues = total >= TELLING_METRES ? [{ id: 'speed-contradicts', message }] : []
    return { speed: stretchSpeed(byDistance, WINDOW), issues }
  }
  const speed = stretchSpeed(byDevice, WINDOW)
  const level = stretchSpeed(byDistance, LEVEL_WINDOW)
  const deviceLevel = stretchSpeed(byDevice, LEVEL_WINDOW)
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

interface Ways {
  readonly byDistance: RecordedWay
  /** As the device's speed has it; the distance's own steps where it recorded none. */
  readonly byDevice: RecordedWay
}

/** Both ways in recorded time: what the distance does over a pause belongs to neither. */
function waysOf(seconds: Float64Array, distance: Float64Array, recorded: Float64Array): Ways {
  const n = seconds.length
  const clock = new Float64Array(n)
  const covered = new Float64Array(n)
  const device = new Float64Array(n)
  for (let i = 1; i < n; i++) {
    const dt = seconds[i]!
    const step = dt > 0 ? distance[i]! - distance[i - 1]! : 0
    clock[i] = clock[i - 1]! + dt
    covered[i] = covered[i - 1]! + step
    device[i] = device[i - 1]! + (recorded[i]! >= 0 ? recorded[i]! * dt : step)
  }
  return { byDistance: { clock, metres: covered }, byDevice: { clock, metres: device } }
}

function last(column: Float64Array): number {
  return column.length > 0 ? column[column.length - 1]! : 0
}
