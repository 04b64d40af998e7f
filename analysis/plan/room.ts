import { BREAK_LIMITS } from '../model/break-limits.ts'
import type { CivilDay } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import { floorToHalf } from '../model/floor-to-half.ts'
import type { Room } from '../model/risk.ts'
import { ROOM_LIMITS } from './room-limits.ts'
import { knownWeek, type RoomReferences, roomReferences } from './room-references.ts'

/**
 * What still fits into one session on `day`, in calf-km, before any session of that day: the least of a cap on the
 * session, on every seven days it falls into, and on the 28 days it ends. A return from a break and the weeks after an
 * exceptional session lower the caps. It is room, not a target. The series may go on past `day`; that does not matter.
 * `races`: days the athlete called a race; three careful weeks follow each.
 * In a cold start (fewer than 28 days of history) the values are there but rest on little, and pages hide them.
 */
export function room(series: DailySeries, day: CivilDay, races: readonly CivilDay[] = []): Room {
  const references = roomReferences(series, day, races)
  const familiar = caps(references, ROOM_LIMITS.familiar.value)
  const stretch = caps(references, ROOM_LIMITS.stretch.value)
  return {
    day,
    familiar: floorToHalf(Math.min(familiar.session, familiar.week, familiar.month)),
    stretch: floorToHalf(Math.min(stretch.session, stretch.week, stretch.month)),
    limitedBy: limitedBy(familiar, references),
    state: references.historyDays < BREAK_LIMITS.historyDays.value ? 'cold-start' : 'ok',
  }
}

interface Caps {
  readonly session: number
  readonly week: number
  readonly month: number
}

function caps(references: RoomReferences, theta: number): Caps {
  return {
    session: theta * references.recovery * knownSession(references),
    week: weekCap(references, theta),
    month: monthCap(references),
  }
}

/** B1's ceiling while a return lasts, else the known session, lowered in a break. */
function knownSession({ sessionCeiling, session, gap }: RoomReferences): number {
  return sessionCeiling === Number.POSITIVE_INFINITY ? session * gap : sessionCeiling
}

/**
 * A session on this day lies in the seven days ending on it and on each of the six after it, so it must fit into all of
 * them; old days drop out on the way and a return's ceiling may rise.
 */
function weekCap(references: RoomReferences, theta: number): number {
  let cap = Number.POSITIVE_INFINITY
  for (let ending = references.day; ending < references.day + 7; ending++) {
    const known = knownWeek(references, ending)
    cap = Math.min(cap, theta * references.recovery * known - sumOf(references.loads, ending - 6, ending + 1))
  }
  return cap
}

/** No planned days are known, so of all the 28 days the session lies in those ending today hold the most. */
function monthCap({ month, loads, day, recovery }: RoomReferences): number {
  if (Number.isNaN(month)) return Number.POSITIVE_INFINITY
  const left = ROOM_LIMITS.month.value * month - sumOf(loads, day - 27, day)
  const floor = ((ROOM_LIMITS.monthFloor.value * month) / 4) * recovery - sumOf(loads, day - 6, day)
  return Math.max(left, floor)
}

function limitedBy({ session, week, month }: Caps, references: RoomReferences): Room['limitedBy'] {
  if (month < session && month < week) return 'month'
  if (session <= week) return references.inReturn ? 'return' : 'session'
  return references.inReturn || references.weekCeilingOn(references.day) < references.week ? 'return' : 'week'
}

function sumOf(column: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let i = Math.max(0, from); i < Math.min(to, column.length); i++) sum += column[i]!
  return sum
}
