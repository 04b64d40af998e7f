import { dayText } from './day-text.ts'

/** A past date in a narrow column: `23 Oct`, and with its year when that is another one. */
export function pastDayText(date: string, today: string): string {
  const day = dayText(date, 'axis')
  return date.slice(0, 4) === today.slice(0, 4) ? day : `${day} ${date.slice(0, 4)}`
}
