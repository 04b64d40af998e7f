import { type CivilDay, weekStartOf } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import { floorToHalf } from '../model/floor-to-half.ts'
import type { RoomContext } from '../model/room.ts'
import { PLAIN_ROOM } from './plain-room.ts'
import { loadOfDays } from './room-caps.ts'
import { ROOM_LIMITS } from './room-limits.ts'
import { knownWeek, roomReferences } from './room-references.ts'

/** What still fits until a calendar week ends, in calf-km, floored to halves. */
export interface RoomToWeekEnd {
  /** Last day of the calendar week. */
  readonly weekEnd: CivilDay
  readonly familiar: number
  readonly stretch: number
  /** What is planned for the days of the week after `day`; the room is without it. */
  readonly planned: number
}

/**
 * What still fits into the calendar week of `day`, before any session of that day: θ · the known week · the share after
 * an exceptional session − what was done since the week began − what is planned for its later days; pain takes its
 * share of that. `weekStart`: 0 = Monday … 6 = Sunday. Beside the room of the day, which looks at any seven days, this
 * answers the question "how much is left to Sunday".
 */
export function roomToWeekEnd(
  series: DailySeries,
  day: CivilDay,
  weekStart: number,
  context: RoomContext = PLAIN_ROOM,
): RoomToWeekEnd {
  const references = roomReferences(series, day, context)
  const { days } = references
  const weekEnd = weekStartOf(day, weekStart) + 6
  const ending = days.day + (weekEnd - day)
  const taken = loadOfDays(days, ending, 7)
  const known = references.recovery.factor * knownWeek(references, ending)
  const isCareful = context.careful.some(({ from, to }) => day >= from && day <= to)
  const left = (theta: number) => floorToHalf(context.painFactor * (theta * known - taken))
  const familiar = left(ROOM_LIMITS.familiar.value)
  let planned = 0
  for (let i = 1; i <= weekEnd - day; i++) planned += days.ahead[i]!
  return { weekEnd, familiar, stretch: isCareful ? familiar : left(ROOM_LIMITS.stretch.value), planned }
}
