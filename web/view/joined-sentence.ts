import { dayText } from './day-text.ts'

/** Which session a second recording of it joined; with the year where that is another one. */
export function joinedSentence(date: string, today: string): string {
  const day = dayText(date, 'long').replace(/^\w+ /, '')
  const year = today.slice(0, 4)
  return `joined the session of ${day.endsWith(year) ? day.slice(0, -5) : day}`
}
