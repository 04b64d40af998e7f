import { formatCivilDay } from '../../analysis/model/civil-day.ts'

/** The local date of an instant (Unix seconds) by the reader's own clock. */
export function localDayOf(at: number): string {
  const moment = new Date(at * 1000)
  return formatCivilDay(Math.floor((moment.getTime() / 60_000 - moment.getTimezoneOffset()) / 1440))
}
