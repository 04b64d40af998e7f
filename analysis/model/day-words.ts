import { type CivilDay, formatCivilDay, weekdayOf } from './civil-day.ts'
import { MONTH_NAMES, WEEKDAY_NAMES } from './day-names.ts'

/** A civil day as people say it: "Sunday 21 December". */
export function dayWords(day: CivilDay): string {
  const [, month, dayOfMonth] = formatCivilDay(day).split('-').map(Number)
  return `${WEEKDAY_NAMES[weekdayOf(day)]!} ${dayOfMonth} ${MONTH_NAMES[month! - 1]!}`
}
