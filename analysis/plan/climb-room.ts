import { floorToHalf } from '../model/floor-to-half.ts'
import { indexOfMax } from '../signal/index-of-max.ts'
import type { DaysBefore } from './days-before.ts'
import { ROOM_LIMITS } from './room-limits.ts'

const { step, starter, window } = ROOM_LIMITS.climb

/**
 * What climbing may add to a session, in calf-km floored to halves: at most the whole `room`, and 1.3 times the most of
 * the 42 days before, or 1.5 for who climbs little.
 */
export function climbRoom({ day, climb }: DaysBefore, room: number): number {
  const most = climb[indexOfMax(climb, day - window.value, day)] ?? 0
  return floorToHalf(Math.min(room, Math.max(step.value * most, starter.value)))
}
