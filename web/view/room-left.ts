import type { Overview } from '../contract.ts'

/** The room of a day is given as before any session; this takes off what was done today, floored to halves. */
export function roomLeft(overview: Pick<Overview, 'room' | 'doneToday'>): {
  readonly familiar: number
  readonly stretch: number
} {
  const left = (room: number) => Math.max(0, Math.floor(2 * (room - overview.doneToday) + 1e-9) / 2)
  return { familiar: left(overview.room.familiar), stretch: left(overview.room.stretch) }
}
