import { formatCivilDay, parseCivilDay, weekStartOf } from '../../analysis/model/civil-day.ts'

/** First day of the week a date lies in; `weekStart` 0 = Monday. */
export function weekOf(date: string, weekStart: number): string {
  return formatCivilDay(weekStartOf(parseCivilDay(date), weekStart))
}
