import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { dayText } from './day-text.ts'

/** The seven days from a week's first day: `15–21 Dec 2025`, `29 Dec – 4 Jan 2026`. */
export function weekSpanText(firstDay: string): string {
  const lastDay = formatCivilDay(parseCivilDay(firstDay) + 6)
  const first = dayText(firstDay, 'axis')
  const last = dayText(lastDay, 'axis')
  const year = lastDay.slice(0, 4)
  const sameMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7)
  return sameMonth ? `${first.split(' ')[0]}–${last} ${year}` : `${first} – ${last} ${year}`
}
