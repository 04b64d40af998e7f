import { dayText } from './day-text.ts'

/** An instant by the reader's own clock: `1 March 2026, 12:00`; without its year in the reader's own year. */
export function momentText(iso: string, today: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return ''
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  const day = dayText(date, 'long').replace(/^\w+ /, '')
  const year = ` ${today.slice(0, 4)}`
  const said = day.endsWith(year) ? day.slice(0, -year.length) : day
  return `${said}, ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
