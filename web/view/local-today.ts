import { formatCivilDay } from '../../analysis/model/civil-day.ts'

/** The local date by the reader's own clock, `daysAgo` days back: for form defaults and for where a list ends. */
export function localToday(daysAgo = 0): string {
  const now = new Date()
  const today = Math.floor((now.getTime() / 60_000 - now.getTimezoneOffset()) / 1440)
  return formatCivilDay(Math.round(today - daysAgo))
}
