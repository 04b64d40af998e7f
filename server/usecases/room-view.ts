import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { PainFactor } from '../../analysis/model/pain-factor.ts'
import type { Room } from '../../analysis/model/room.ts'

/** How a room is shown. */
export function roomView({ day, limit, painFactor: _, ...room }: Room, pain: PainFactor) {
  return {
    date: formatCivilDay(day),
    ...room,
    limit: {
      kind: limit.kind,
      date: dateOrNull(limit.day),
      calfKm: orNull(limit.calfKm),
      isPlanned: limit.isPlanned,
      endingDate: dateOrNull(limit.ending),
      done: orNull(limit.done),
      known: orNull(limit.known),
    },
    pain: {
      factor: pain.value,
      reason: pain.reason,
      sinceDate: dateOrNull(pain.since),
      cleanWanted: pain.cleanWanted,
    },
  }
}

function dateOrNull(day: number): string | null {
  return Number.isNaN(day) ? null : formatCivilDay(day)
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
