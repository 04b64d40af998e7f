import { floorToHalf } from '../model/floor-to-half.ts'
import { indexOfMax } from '../signal/index-of-max.ts'
import { trailingSum } from '../signal/trailing-sum.ts'
import type { DaysBefore } from './days-before.ts'
import { ROOM_LIMITS } from './room-limits.ts'

const { step, week, starter, weekFloor, window, restAfter } = ROOM_LIMITS.sand
const { weekNearest, weekFarthest } = ROOM_LIMITS

/**
 * What of a session may be on sand, in calf-km floored to halves: at most the whole `room`, 1.5 times the most of the 42
 * days before (a starter for who knows none), what is left of twice the best seven days on sand that ended 7 to 35
 * days ago, and nothing on the day after a day on sand.
 */
export function sandRoom({ day, sand }: DaysBefore, room: number): number {
  if ((sand[day - 1] ?? 0) > restAfter.value) return 0
  const most = sand[indexOfMax(sand, day - window.value, day)] ?? 0
  const sums = trailingSum(sand, 7)
  const best = sums[indexOfMax(sums, day - weekFarthest.value, day - weekNearest.value + 1)] ?? 0
  let lastSix = 0
  for (let i = Math.max(0, day - 6); i < day; i++) lastSix += sand[i]!
  const left = week.value * Math.max(best, weekFloor.value) - lastSix
  return floorToHalf(Math.min(room, Math.max(step.value * most, starter.value), left))
}
