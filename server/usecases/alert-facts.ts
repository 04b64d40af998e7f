import type { Alert, AlertFacts } from '../../analysis/model/alert.ts'
import { room } from '../../analysis/plan/room.ts'
import { roomToWeekEnd } from '../../analysis/plan/room-to-week-end.ts'
import { gatherFacts } from '../../analysis/risk/gather-facts.ts'
import type { DayRow } from '../store/day-store.ts'
import type { History } from './read-history.ts'

/**
 * What the text of an alert may mention: what the days tell, and what the rows know besides. The room left this week is
 * given only while the alert is news.
 */
export function alertFacts(history: History, alert: Alert, isCurrent: boolean): AlertFacts {
  const facts = gatherFacts(history.series, alert, history.athlete.units)
  const days = alert.rule === 'S2w' ? 7 : 1
  const rows = history.days.filter((row) => row.day > alert.day - days && row.day <= alert.day)
  return {
    ...facts,
    sandMetres: alert.rule === 'S2' || alert.rule === 'S2w' ? sum(rows, 'sand_m') : facts.sandMetres,
    ascentMetres: alert.rule === 'S3' ? sum(rows, 'ascent_m') : facts.ascentMetres,
    roomThisWeek: isCurrent ? roomThisWeek(history) : Number.NaN,
  }
}

function roomThisWeek({ athlete, series, today }: History): number {
  if (room(series, today).state === 'cold-start') return Number.NaN
  const doneToday = series.calfKm[today - series.firstDay] ?? 0
  return Math.max(0, roomToWeekEnd(series, today, athlete.week_start).familiar - doneToday)
}

function sum(rows: readonly DayRow[], column: 'sand_m' | 'ascent_m'): number {
  return rows.reduce((total, row) => total + row[column], 0)
}
