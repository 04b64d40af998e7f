import { floorToHalf } from '../model/floor-to-half.ts'
import type { DaysBefore } from './days-before.ts'
import { ROOM_LIMITS } from './room-limits.ts'
import { knownWeek, type RoomReferences } from './room-references.ts'

/** The caps on one session, calf-km, before pain; the room is the least of them. May be negative. */
export interface RoomCaps {
  readonly session: number
  readonly week: number
  /** Last day (index) of the seven days that hold most. */
  readonly weekEnding: number
  /** Infinity when history is too short for one. */
  readonly month: number
  readonly monthEnding: number
}

/** Caps for θ = `theta`. */
export function roomCaps(references: RoomReferences, theta: number): RoomCaps {
  return {
    session: theta * references.recovery.factor * knownSession(references),
    ...weekCap(references, theta),
    ...monthCap(references),
  }
}

/** The room that caps leave, once pain has taken its share. */
export function roomOfCaps({ session, week, month }: RoomCaps, painFactor: number): number {
  return floorToHalf(painFactor * Math.max(0, Math.min(session, week, month)))
}

/** What the `width` days ending on an index hold, planned ones included, without the day itself. */
export function loadOfDays({ day, loads, ahead }: DaysBefore, ending: number, width: number): number {
  let sum = 0
  for (let i = Math.max(0, ending - width + 1); i <= Math.min(ending, day - 1); i++) sum += loads[i]!
  for (let i = Math.max(day + 1, ending - width + 1); i <= ending; i++) sum += ahead[i - day] ?? 0
  return sum
}

/** B1's ceiling while a return lasts, else the known session, lowered in a break. */
function knownSession({ sessionCeiling, session, gap }: RoomReferences): number {
  return sessionCeiling === Number.POSITIVE_INFINITY ? session * gap : sessionCeiling
}

/**
 * A session on this day lies in the seven days ending on it and on each of the six after it, so it must fit into all of
 * them; old days drop out on the way, planned ones come in, and a return's ceiling may rise.
 */
function weekCap(references: RoomReferences, theta: number): Pick<RoomCaps, 'week' | 'weekEnding'> {
  const { days, recovery } = references
  let week = Number.POSITIVE_INFINITY
  let weekEnding = days.day
  for (let ending = days.day; ending < days.day + 7; ending++) {
    const cap = theta * recovery.factor * knownWeek(references, ending) - loadOfDays(days, ending, 7)
    if (cap >= week) continue
    week = cap
    weekEnding = ending
  }
  return { week, weekEnding }
}

function monthCap({ month, days, recovery }: RoomReferences): Pick<RoomCaps, 'month' | 'monthEnding'> {
  if (Number.isNaN(month)) return { month: Number.POSITIVE_INFINITY, monthEnding: days.day }
  let left = Number.POSITIVE_INFINITY
  let monthEnding = days.day
  for (let ending = days.day; ending < days.day + 28; ending++) {
    const cap = ROOM_LIMITS.month.value * month - loadOfDays(days, ending, 28)
    if (cap >= left) continue
    left = cap
    monthEnding = ending
  }
  const floor = ((ROOM_LIMITS.monthFloor.value * month) / 4) * recovery.factor - loadOfDays(days, days.day, 7)
  return { month: Math.max(left, floor), monthEnding }
}
