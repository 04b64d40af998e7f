import { type CivilDay, weekStartOf } from '../model/civil-day.ts'

/**
 * Sums of a daily column by calendar week. Element 0 is the week that holds `firstDay`, the last one the week that holds
 * the column's last day; both may be covered in part. `weekStart`: 0 = Monday … 6 = Sunday. A NaN day makes its week NaN.
 */
export function weekSums(column: Float64Array, firstDay: CivilDay, weekStart: number): Float64Array {
  const lead = firstDay - weekStartOf(firstDay, weekStart)
  const sums = new Float64Array(column.length === 0 ? 0 : Math.ceil((lead + column.length) / 7))
  for (let i = 0; i < column.length; i++) sums[Math.floor((lead + i) / 7)]! += column[i]!
  return sums
}
