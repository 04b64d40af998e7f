import { type CivilDay, formatCivilDay, weekdayOf } from '../model/civil-day.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A civil day as people say it: "Sunday 21 December". */
export function dayWords(day: CivilDay): string {
  const [, month, dayOfMonth] = formatCivilDay(day).split('-').map(Number)
  return `${WEEKDAYS[weekdayOf(day)]!} ${dayOfMonth} ${MONTHS[month! - 1]!}`
}
