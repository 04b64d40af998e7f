import { GAIT } from '../model/activity.ts'

/** Over ten minutes (s) nobody has run faster than this (m/s): the world's best is 6.7. */
const WINDOW = 600
const FASTEST = 6.8
/** An activity of which this share of the moving time was in a vehicle was all of it a ride. */
const BULK = 0.5

/**
 * Takes what was faster over ten minutes than anybody has run for a ride in a vehicle, or on a bike recorded as a run: its
 * stretches become `other`. When that is the bulk of an activity, all of it does.
 *
 * @param gait codes of GAIT on foot; changed in place
 * @param seconds recorded seconds of each stretch
 * @param speed metres per second; NaN = unknown, which counts as standing
 */
export function markVehicles(gait: Uint8Array, seconds: Float64Array, speed: Float64Array): void {
  if (!speed.some((v) => v > FASTEST)) return
  const n = gait.length
  const marked = new Uint8Array(n)
  let from = 1
  let until = 1
  let clock = 0
  let metres = 0
  for (let i = 1; i < n; i++) {
    clock += seconds[i]!
    metres += wayOver(seconds, speed, i)
    while (clock - seconds[from]! >= WINDOW) {
      clock -= seconds[from]!
      metres -= wayOver(seconds, speed, from)
      from++
    }
    if (clock < WINDOW || metres <= FASTEST * clock) continue
    for (let j = Math.max(from, until); j <= i; j++) marked[j] = 1
    until = i + 1
  }
  if (until > 1) markMoving(gait, marked, isBulk(gait, marked, seconds))
}

function wayOver(seconds: Float64Array, speed: Float64Array, i: number): number {
  return speed[i]! > 0 ? speed[i]! * seconds[i]! : 0
}

function isMoving(gait: number): boolean {
  return gait === GAIT.walk || gait === GAIT.run
}

function isBulk(gait: Uint8Array, marked: Uint8Array, seconds: Float64Array): boolean {
  let moving = 0
  let inVehicle = 0
  for (let i = 0; i < gait.length; i++) {
    if (isMoving(gait[i]!)) moving += seconds[i]!
    if (isMoving(gait[i]!) && marked[i] === 1) inVehicle += seconds[i]!
  }
  return inVehicle >= BULK * moving
}

function markMoving(gait: Uint8Array, marked: Uint8Array, all: boolean): void {
  for (let i = 0; i < gait.length; i++) if (isMoving(gait[i]!) && (all || marked[i] === 1)) gait[i] = GAIT.other
}
