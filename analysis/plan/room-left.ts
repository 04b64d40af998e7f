import type { DailySeries } from '../model/daily.ts'
import { floorToHalf } from '../model/floor-to-half.ts'
import type { Room } from '../model/room.ts'

/** A room less what its day already holds: a room is given as before any session of the day. */
export function roomLeft(room: Room, { firstDay, length, calfKm, sandCalfKm, climbCalfKm }: DailySeries): Room {
  const index = room.day - firstDay
  if (index < 0 || index >= length || !(calfKm[index]! > 0)) return room
  const left = (all: number, done: number) => floorToHalf(Math.max(0, all - done))
  const stretch = left(room.stretch, calfKm[index]!)
  return {
    ...room,
    familiar: left(room.familiar, calfKm[index]!),
    stretch,
    sand: Math.min(stretch, left(room.sand, sandCalfKm[index]!)),
    climb: Math.min(stretch, left(room.climb, climbCalfKm[index]!)),
  }
}
