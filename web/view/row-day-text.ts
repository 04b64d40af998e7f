import { dayText } from './day-text.ts'

/** A session's date in a list: `Tue 23 Dec` this year, `23 Dec 2024` in another. */
export function rowDayText(date: string, today: string): string {
  const year = date.slice(0, 4)
  return year === today.slice(0, 4) ? dayText(date, 'short') : `${dayText(date, 'axis')} ${year}`
}
