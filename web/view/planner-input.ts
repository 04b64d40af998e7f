import { assumeTrained } from '../../analysis/model/assume-trained.ts'
import type { DailySeries } from '../../analysis/model/daily.ts'
import type { PlannedLoad } from '../../analysis/model/room.ts'
import type { PlannerInput } from '../../analysis/planner.ts'
import type { PlanContext } from '../contract.ts'

/**
 * What the server sends for checking plans, as the pure code takes it: days as dense columns, null as NaN. `without`: a
 * kept plan that is being changed, which is not to stand in its own way.
 */
export function plannerInput(context: PlanContext, without: PlannedLoad | null = null): PlannerInput {
  const { trained, unrecorded, doubtful, athlete, band, room } = context
  const series = daysOf(context)
  const careful = room.careful.map(({ from, to, easedFrom }) => ({ from, to, easedFrom: easedFrom ?? Number.NaN }))
  return {
    series,
    roomSeries: assumeTrained(series, trained),
    room: {
      ...room,
      careful,
      planned: room.planned.filter((plan) => without === null || !isSame(plan, without)),
    },
    phases: { careful, unrecorded, doubtful },
    athlete,
    band,
  }
}

/** Days from the first session to today, or none at all. */
function daysOf({ sessionDay, todayDay, calfKm, sandCalfKm, climbCalfKm, km }: PlanContext): DailySeries {
  const firstDay = sessionDay[0] ?? todayDay
  const length = sessionDay.length === 0 ? 0 : todayDay - firstDay + 1
  const dense = (values: readonly (number | null)[]) => {
    const column = new Float64Array(length)
    for (const [index, day] of sessionDay.entries()) column[day - firstDay] = values[index] ?? Number.NaN
    return column
  }
  return {
    firstDay,
    length,
    calfKm: dense(calfKm),
    sandCalfKm: dense(sandCalfKm),
    climbCalfKm: dense(climbCalfKm),
    km: dense(km),
  }
}

function isSame(a: PlannedLoad, b: PlannedLoad): boolean {
  return a.day === b.day && a.calfKm === b.calfKm
}
