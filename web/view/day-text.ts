import { parseCivilDay, weekdayOf } from '../../analysis/model/civil-day.ts'
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../analysis/model/day-names.ts'

/** How much of a date to write: `6 Jul` · `Tue 23 Dec` · `Tuesday 23 December 2025` · `Thursday`. */
export type DayStyle = 'axis' | 'short' | 'long' | 'weekday'

/** A local date `YYYY-MM-DD` in words. Dates are civil days, so no clock and no zone can shift them. */
export function dayText(date: string, style: DayStyle): string {
  const weekday = WEEKDAY_NAMES[weekdayOf(parseCivilDay(date))]
  if (weekday === undefined) return date
  const [year = '', month = '', day = ''] = date.split('-')
  const name = MONTH_NAMES[Number(month) - 1] ?? month
  switch (style) {
    case 'axis':
      return `${Number(day)} ${name.slice(0, 3)}`
    case 'short':
      return `${weekday.slice(0, 3)} ${Number(day)} ${name.slice(0, 3)}`
    case 'long':
      return `${weekday} ${Number(day)} ${name} ${year}`
    case 'weekday':
      return weekday
  }
}
