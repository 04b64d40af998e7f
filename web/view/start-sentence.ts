import { dayText } from './day-text.ts'
import { localStart } from './local-start.ts'
import { weekOf } from './week-of.ts'
import { weekSpanText } from './week-span-text.ts'

interface Move {
  /** ISO instant, UTC. */
  readonly startedAt: string
  /** Local date it has now. */
  readonly date: string
  readonly offsetSeconds: number
  /** 0 = Monday … 6 = Sunday. */
  readonly weekStart: number
}

/** What another offset would do to a session: its day and time there, and the week it would move to. */
export function startSentence({ startedAt, date, offsetSeconds, weekStart }: Move): string {
  const start = localStart(startedAt, offsetSeconds)
  if (start === null) return ''
  const day = `It then began on ${dayText(start.date, 'long')} at ${start.clock}`
  const week = weekOf(start.date, weekStart)
  if (start.date === date) return `${day}, the same day as now.`
  if (week === weekOf(date, weekStart)) return `${day}, another day of the same week.`
  return `${day} and counts in the week of ${weekSpanText(week)}.`
}
