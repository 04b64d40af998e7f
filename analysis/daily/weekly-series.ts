import { type CivilDay, weekStartOf } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import { weekSums } from './week-sums.ts'

/** Calendar weeks as columns of equal length, one element a week; loads in calf-km. */
export interface WeeklySeries {
  readonly length: number
  /** First day of each week. */
  readonly firstDays: readonly CivilDay[]
  readonly calfKm: Float64Array
  readonly sandCalfKm: Float64Array
  readonly climbCalfKm: Float64Array
  /** NaN in a week with a session of unknown length. */
  readonly km: Float64Array
  /** The largest load of a day. */
  readonly longest: Float64Array
  readonly activeDays: Float64Array
}

/**
 * Sums a daily series by the athlete's weeks (`weekStart`: 0 = Monday … 6 = Sunday). The first and last week may be
 * covered in part. For charts; the rules look at rolling days, which no week start can shift.
 */
export function weeklySeries(series: DailySeries, weekStart: number): WeeklySeries {
  const { firstDay } = series
  const firstWeek = weekStartOf(firstDay, weekStart)
  const calfKm = weekSums(series.calfKm, firstDay, weekStart)
  const longest = new Float64Array(calfKm.length)
  const activeDays = new Float64Array(calfKm.length)
  for (let i = 0; i < series.length; i++) {
    const week = Math.floor((firstDay + i - firstWeek) / 7)
    longest[week] = Math.max(longest[week]!, series.calfKm[i]!)
    if (series.calfKm[i]! > 0) activeDays[week]! += 1
  }
  return {
    length: calfKm.length,
    firstDays: Array.from(calfKm, (_, week) => firstWeek + 7 * week),
    calfKm,
    sandCalfKm: weekSums(series.sandCalfKm, firstDay, weekStart),
    climbCalfKm: weekSums(series.climbCalfKm, firstDay, weekStart),
    km: weekSums(series.km, firstDay, weekStart),
    longest,
    activeDays,
  }
}
