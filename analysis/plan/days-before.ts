import type { DailySeries } from '../model/daily.ts'
import type { PlannedLoad } from '../model/room.ts'

/** The days before one day as they will have been when it comes, and what is planned after it. Calf-km a day. */
export interface DaysBefore {
  /** Index of the day. */
  readonly day: number
  /** Length `day`: what was done, and what is planned until then. */
  readonly loads: Float64Array
  readonly sand: Float64Array
  readonly climb: Float64Array
  /** 1 where a load is only planned. */
  readonly isPlanned: Uint8Array
  /** What is planned on each of the days after: element i is i days after `day`, element 0 is 0. */
  readonly ahead: Float64Array
}

/** As far ahead as the room looks: 28 days. */
const AHEAD = 28

/**
 * Lays out a history as it stands before any session of index `day`. Sessions planned for days before it are taken as if
 * they had been done; those of the day itself do not count.
 */
export function daysBefore(series: DailySeries, day: number, planned: readonly PlannedLoad[]): DaysBefore {
  const before = (column: Float64Array) => {
    const days = new Float64Array(day)
    days.set(column.subarray(0, Math.min(day, series.length)))
    return days
  }
  const loads = before(series.calfKm)
  const sand = before(series.sandCalfKm)
  const climb = before(series.climbCalfKm)
  const isPlanned = new Uint8Array(day)
  const ahead = new Float64Array(AHEAD)
  for (const plan of planned) {
    const index = plan.day - series.firstDay
    if (index >= 0 && index < day) {
      loads[index]! += plan.calfKm
      sand[index]! += plan.sandCalfKm
      climb[index]! += plan.climbCalfKm
      isPlanned[index] = 1
    } else if (index > day && index < day + AHEAD) {
      ahead[index - day]! += plan.calfKm
    }
  }
  return { day, loads, sand, climb, isPlanned, ahead }
}
