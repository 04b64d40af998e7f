import { type CivilDay, weekStartOf } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import { floorToHalf } from '../model/floor-to-half.ts'
import { ROOM_LIMITS } from './room-limits.ts'
import { knownWeek, roomReferences } from './room-references.ts'

/** What still fits until a calendar week ends, in calf-km, floored to halves. */
export interface RoomToWeekEnd {
  /** Last day of the calendar week. */
  readonly weekEnd: CivilDay
  readonly familiar: number
  readonly stretch: number
}

/**
 * What still fits into the calendar week of `day`, before any session of that day: θ · the known week · the share after
 * an exceptional session − what was done since the week began. `weekStart`: 0 = Monday … 6 = Sunday. `races`: days the athlete called a race. Beside the room of
 * the day, which looks at any seven days, this answers the question "how much is left to Sunday".
 */
export function roomToWeekEnd(
  series: DailySeries,
  day: CivilDay,
  weekStart: number,
  races: readonly CivilDay[] = [],
): RoomToWeekEnd {
  const references = roomReferences(series, day, races)
  const start = weekStartOf(day, weekStart)
  const weekEnd = start + 6
  let done = 0
  for (let i = Math.max(0, start - series.firstDay); i < references.day; i++) done += references.loads[i]!
  const known = references.recovery * knownWeek(references, references.day + (weekEnd - day))
  return {
    weekEnd,
    familiar: floorToHalf(ROOM_LIMITS.familiar.value * known - done),
    stretch: floorToHalf(ROOM_LIMITS.stretch.value * known - done),
  }
}
