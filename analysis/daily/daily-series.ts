import type { CivilDay } from '../model/civil-day.ts'
import type { DailySeries, DaySession } from '../model/daily.ts'

/**
 * Dense daily columns from the first session's day through `through`; entries of one day are summed, days without any
 * are zeros, entries after `through` are left out. Kilometres are NaN on a day with an entry of unknown length.
 * Without entries the series is empty and `firstDay` is `through`. A load that is negative or no number, or a day that
 * is no whole number, is a fault of the caller and throws.
 */
export function dailySeries(sessions: readonly DaySession[], through: CivilDay): DailySeries {
  if (!Number.isInteger(through)) throw new Error(`through is no civil day: ${through}`)
  let firstDay = through + 1
  for (const session of sessions) {
    check(session)
    firstDay = Math.min(firstDay, session.day)
  }
  const length = through - firstDay + 1
  const series = {
    firstDay: length === 0 ? through : firstDay,
    length,
    calfKm: new Float64Array(length),
    sandCalfKm: new Float64Array(length),
    climbCalfKm: new Float64Array(length),
    km: new Float64Array(length),
  }
  for (const session of sessions) {
    if (session.day > through) continue
    const index = session.day - firstDay
    series.calfKm[index]! += session.calfKm
    series.sandCalfKm[index]! += session.sandCalfKm
    series.climbCalfKm[index]! += session.climbCalfKm
    series.km[index]! += session.km
  }
  return series
}

function check({ day, calfKm, sandCalfKm, climbCalfKm }: DaySession): void {
  if (!Number.isInteger(day)) throw new Error(`a session has no civil day: ${day}`)
  for (const load of [calfKm, sandCalfKm, climbCalfKm]) {
    if (!(load >= 0 && load < Number.POSITIVE_INFINITY)) throw new Error(`a session of day ${day} has the load ${load}`)
  }
}
