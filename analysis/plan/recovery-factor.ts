import { BREAK_LIMITS } from '../model/break-limits.ts'
import { indexOfMax } from '../signal/index-of-max.ts'
import { ROOM_LIMITS } from './room-limits.ts'

const { creditWindow, exceptional, recovery } = ROOM_LIMITS

/** Share of the usual room after a race or an exceptional session, and the day (index) of it; -1 when there is none. */
export interface Recovery {
  readonly factor: number
  readonly since: number
}

export interface RecoveryInput {
  readonly loads: Float64Array
  readonly credits: Float64Array
  /** Indices of days. */
  readonly races: readonly number[]
  /** A load the athlete is known to be used to besides the credits; 0 = none. */
  readonly leastKnown: number
}

/**
 * Share of the usual room that is right on `day` after a race or an exceptional session: 0.50, 0.70, 0.85 in the first,
 * second and third week after a race or a session of at least twice the largest credit of the 30 days before it, else 1.
 */
export function recoveryFactor({ loads, credits, races, leastKnown }: RecoveryInput, day: number): Recovery {
  const longest = recovery[recovery.length - 1]!.untilDay
  let factor = 1
  let since = -1
  for (let then = Math.max(0, day - longest); then < day; then++) {
    if (loads[then]! < BREAK_LIMITS.sessionMinimum.value) continue
    const credit = credits[indexOfMax(credits, then - creditWindow.value, then)] ?? 0
    const known = credit > 0 ? Math.max(credit, leastKnown) : credit
    const isExceptional = known > 0 && loads[then]! / known >= exceptional.value
    if (!isExceptional && !races.includes(then)) continue
    const share = recovery.find(({ untilDay }) => day - then <= untilDay)?.share.value ?? 1
    if (share >= factor) continue
    factor = share
    since = then
  }
  return { factor, since }
}
