import { GAIT } from '../model/activity.ts'
import type { SportFamily } from '../model/sport.ts'

export interface GaitInput {
  readonly family: SportFamily
  /** Recorded seconds of each stretch. */
  readonly seconds: Float64Array
  /** Metres per second over each stretch, NaN where nothing is known of the speed. */
  readonly speed: Float64Array
  /** Steps per minute (rides: revolutions), NaN = not recorded. */
  readonly cadence: Float64Array
}

/** Steps per minute and speed (m/s) from which, together, it is running. */
const RUN_CADENCE = 140
const RUN_SPEED_WITH_CADENCE = 1.3
/** Without a cadence, the usual change of gait decides, m/s. */
const RUN_SPEED = 2.0
/** As fast as this (m/s) nobody walks but race walkers, whose cadence is far over 140: it is running at any cadence. */
const RUN_AT_ANY_CADENCE = 2.5
/** Slower than this, without steps, is standing, m/s. */
const STILL_SPEED = 0.4
/** Seconds a new gait must last to be one. */
const HYSTERESIS = 10
/** Faster than this (m/s, over several seconds) nobody runs: a lift home with the watch still on. */
const FASTEST = 11

/**
 * What every stretch was, as codes of GAIT. On foot: running at 140 steps a minute or more and 1.3 m/s or more, without a
 * cadence at 2.0 m/s or more, and at 2.5 m/s or more whatever the cadence says (docs/decisions/0009-fast-is-running.md),
 * else walking; a change counts only if it lasts 10 s of recorded time. Under 0.4 m/s without steps is standing, at
 * once. Where no speed is known (a treadmill without a sensor) the cadence alone decides.
 *
 * NaN: an unknown cadence leaves it to the speed, an unknown speed to the cadence, and without both it is standing.
 */
export function gaitOf(input: GaitInput): Uint8Array {
  switch (input.family) {
    case 'foot':
      return footGait(input)
    case 'ride':
      return movingAs(GAIT.ride, input)
    case 'stairs':
      return movingAs(GAIT.stairs, input)
    case 'transition':
    case 'other':
      return new Uint8Array(input.seconds.length).fill(GAIT.other)
  }
}

function footGait(input: GaitInput): Uint8Array {
  const n = input.seconds.length
  const gait = new Uint8Array(n)
  for (let i = 0; i < n; i++) gait[i] = instantGait(input.speed[i]!, input.cadence[i]!)
  holdGait(gait, input.seconds)
  return gait
}

function instantGait(speed: number, cadence: number): number {
  if (Number.isNaN(speed)) return cadence >= RUN_CADENCE ? GAIT.run : cadence > 0 ? GAIT.walk : GAIT.still
  if (speed > FASTEST) return GAIT.other
  if (speed < STILL_SPEED && !(cadence > 0)) return GAIT.still
  if (speed >= RUN_AT_ANY_CADENCE) return GAIT.run
  if (Number.isNaN(cadence)) return speed >= RUN_SPEED ? GAIT.run : GAIT.walk
  return cadence >= RUN_CADENCE && speed >= RUN_SPEED_WITH_CADENCE ? GAIT.run : GAIT.walk
}

/** Gives every change between walking and running that does not last back to the gait before it. */
function holdGait(gait: Uint8Array, seconds: Float64Array): void {
  let held = firstLasting(gait, seconds)
  let since = 0
  let changing = -1
  for (let i = 0; i < gait.length; i++) {
    if (gait[i] !== GAIT.walk && gait[i] !== GAIT.run) continue
    if (gait[i] === held) {
      // The change that was under way did not last.
      if (changing >= 0) setMoving(gait, held, changing, i)
      changing = -1
      continue
    }
    if (changing < 0) {
      changing = i
      since = 0
    }
    since += seconds[i]!
    if (since >= HYSTERESIS) {
      held = gait[i]!
      changing = -1
    }
  }
  if (changing >= 0) setMoving(gait, held, changing, gait.length)
}

function setMoving(gait: Uint8Array, held: number, from: number, to: number): void {
  for (let j = from; j < to; j++) if (gait[j] === GAIT.walk || gait[j] === GAIT.run) gait[j] = held
}

/** The first gait that lasts; when none does, the one with more seconds. */
function firstLasting(gait: Uint8Array, seconds: Float64Array): number {
  const total = [0, 0, 0]
  let current: number = GAIT.walk
  let lasted = 0
  for (let i = 0; i < gait.length; i++) {
    const code = gait[i]!
    if (code !== GAIT.walk && code !== GAIT.run) continue
    lasted = code === current ? lasted + seconds[i]! : seconds[i]!
    current = code
    total[code] = total[code]! + seconds[i]!
    if (lasted >= HYSTERESIS) return code
  }
  return total[GAIT.run]! > total[GAIT.walk]! ? GAIT.run : GAIT.walk
}

function movingAs(code: number, { seconds, speed, cadence }: GaitInput): Uint8Array {
  const gait = new Uint8Array(seconds.length)
  for (let i = 0; i < gait.length; i++) {
    const still = !(cadence[i]! > 0) && !(speed[i]! >= STILL_SPEED)
    gait[i] = still ? GAIT.still : code
  }
  return gait
}
