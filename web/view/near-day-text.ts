import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import { dayText } from './day-text.ts'

/** A date as one says it today: `today`, `yesterday`, `tomorrow`, a weekday within six days, else `23 December 2025`. */
export function nearDayText(date: string, today: string): string {
  const distance = parseCivilDay(date) - parseCivilDay(today)
  if (distance === 0) return 'today'
  if (distance === -1) return 'yesterday'
  if (distance === 1) return 'tomorrow'
  if (Math.abs(distance) <= 6) return dayText(date, 'weekday')
  return dayText(date, 'long').replace(/^\w+ /, '')
}
