import { BREAK_LIMITS } from '../model/break-limits.ts'
import type { CivilDay } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import type { Room, RoomContext } from '../model/room.ts'
import { climbRoom } from './climb-room.ts'
import { PLAIN_ROOM } from './plain-room.ts'
import { roomCaps, roomOfCaps } from './room-caps.ts'
import { limitedBy, roomLimit } from './room-limit.ts'
import { ROOM_LIMITS } from './room-limits.ts'
import { type RoomReferences, roomReferences } from './room-references.ts'
import { sandRoom } from './sand-room.ts'

/**
 * What still fits into one session on `day`, in calf-km, before any session of that day: the least of a cap on the
 * session, on every seven days it falls into, and on every 28. A return from a break and the weeks after an exceptional
 * session lower the caps, planned sessions take their part, and pain takes a share of what is left. It is room, not a
 * target. The series may go on past `day`; that does not matter.
 * In a cold start (fewer than 28 days of history, nothing declared) the values are there but rest on little, and pages
 * hide them.
 */
export function room(series: DailySeries, day: CivilDay, context: RoomContext = PLAIN_ROOM): Room {
  const references = roomReferences(series, day, context)
  const phase = context.careful.find(({ from, to }) => day >= from && day <= to)
  const isRestDay = phase !== undefined && hasSessionBefore(references)
  const share = isRestDay ? 0 : context.painFactor
  const caps = roomCaps(references, ROOM_LIMITS.familiar.value)
  const familiar = roomOfCaps(caps, share)
  const stretch = phase === undefined ? roomOfCaps(roomCaps(references, ROOM_LIMITS.stretch.value), share) : familiar
  const isHardGroundOnly = phase !== undefined && !(day >= phase.easedFrom)
  return {
    day,
    familiar,
    stretch,
    sand: isHardGroundOnly ? 0 : sandRoom(references.days, stretch),
    climb: isHardGroundOnly ? Math.min(stretch, ROOM_LIMITS.carefulClimb.value) : climbRoom(references.days, stretch),
    limitedBy: limitedBy(caps, references),
    limit: roomLimit({ references, caps, painFactor: context.painFactor, isRestDay, firstDay: series.firstDay }),
    painFactor: context.painFactor,
    gap: context.gap,
    basis: references.basis,
    state: isColdStart(references) ? 'cold-start' : 'ok',
  }
}

function isColdStart({ historyDays, basis }: RoomReferences): boolean {
  return historyDays < BREAK_LIMITS.historyDays.value && basis === 'diary'
}

function hasSessionBefore({ days }: RoomReferences): boolean {
  return (days.loads[days.day - 1] ?? 0) >= BREAK_LIMITS.sessionMinimum.value
}
