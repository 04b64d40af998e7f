import type { RoomContext } from '../model/room.ts'

/** Nothing known besides the days: no plans, no pain, no gap, no race, no injury. */
export const PLAIN_ROOM: RoomContext = {
  planned: [],
  painFactor: 1,
  gap: 'none',
  races: [],
  careful: [],
  declared: null,
}
