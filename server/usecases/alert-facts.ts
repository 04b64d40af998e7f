import type { AlertFacts } from '../../analysis/model/alert.ts'
import type { DataRule, Finding, Rule } from '../../analysis/model/risk.ts'
import type { SymptomFinding } from '../../analysis/model/symptom-finding.ts'
import { unknownFacts } from '../../analysis/model/unknown-facts.ts'
import { room } from '../../analysis/plan/room.ts'
import { roomToWeekEnd } from '../../analysis/plan/room-to-week-end.ts'
import { gatherFacts } from '../../analysis/risk/gather-facts.ts'
import type { SymptomFacts } from '../../analysis/symptoms/symptom-message.ts'
import type { DayRow } from '../store/day-store.ts'
import type { History } from './read-history.ts'
import { roomNow } from './room-now.ts'

/**
 * What the text of an alert may mention: what the days tell, and what the rows know besides. The room left this week is
 * given only while the alert is news: with the instant it is judged at, null otherwise.
 */
export function alertFacts(history: History, finding: Finding<Rule | DataRule>, now: number | null): AlertFacts {
  const { rule, day } = finding
  const { units } = history.athlete
  const facts =
    rule === 'B2' || rule === 'D2' ? unknownFacts(units) : gatherFacts(history.series, { ...finding, rule }, units)
  const days = rule === 'S2w' ? 7 : 1
  const rows = history.days.filter((row) => row.day > day - days && row.day <= day)
  return {
    ...facts,
    sandMetres: rule === 'S2' || rule === 'S2w' ? sum(rows, 'sand_m') : facts.sandMetres,
    ascentMetres: rule === 'S3' ? sum(rows, 'ascent_m') : facts.ascentMetres,
    roomThisWeek: now === null ? Number.NaN : roomThisWeek(history, now),
  }
}

/** The same for what was felt. */
export function painFacts(history: History, { day }: SymptomFinding, now: number | null): SymptomFacts {
  const rows = history.days.filter((row) => row.day > day - 7 && row.day <= day)
  const lastWeek = rows.reduce((total, row) => total + row.calf_km, 0)
  return { lastWeek, roomAfterPain: now === null ? Number.NaN : roomToday(history, now) }
}

function roomToday(history: History, now: number): number {
  const { series, context } = roomNow(history, now)
  const today = room(series, history.today, context)
  return today.state === 'cold-start' ? Number.NaN : today.familiar
}

function roomThisWeek(history: History, now: number): number {
  const { athlete, today } = history
  const { series, context } = roomNow(history, now)
  if (room(series, today, context).state === 'cold-start') return Number.NaN
  const doneToday = series.calfKm[today - series.firstDay] ?? 0
  return Math.max(0, roomToWeekEnd(series, today, athlete.week_start, context).familiar - doneToday)
}

function sum(rows: readonly DayRow[], column: 'sand_m' | 'ascent_m'): number {
  return rows.reduce((total, row) => total + row[column], 0)
}
