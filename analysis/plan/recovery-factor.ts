import { BREAK_LIMITS } from '../model/break-limits.ts'
import { indexOfMax } from '../signal/index-of-max.ts'
import { ROOM_LIMITS } from './room-limits.ts'

const { creditWindow, exceptional, recovery } = ROOM_LIMITS

/**
 * Share of the usual room that is right on `day` after a race or an exceptional session: 0.50, 0.70, 0.85 in the first,
 * second and third week after a race (`races`: indices of days) or a session of at least twice the largest credit of the
 * 30 days before it, else 1.
 */
export function recoveryFactor(
  loads: Float64Array,
  credits: Float64Array,
  races: readonly number[],
  day: number,
): number {
  const longest = recovery[recovery.length - 1]!.untilDay
  let factor = 1
  for (let then = Math.max(0, day - longest); then < day; then++) {
    if (loads[then]! < BREAK_LIMITS.sessionMinimum.value) continue
    const known = credits[indexOfMax(credits, then - creditWindow.value, then)] ?? 0
    const isExceptional = known > 0 && loads[then]! / known >= exceptional.value
    if (!isExceptional && !races.includes(then)) continue
    const step = recovery.find(({ untilDay }) => day - then <= untilDay)
    factor = Math.min(factor, step?.share.value ?? 1)
  }
  return factor
}
