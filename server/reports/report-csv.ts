import { csvLine } from '../files/csv-line.ts'
import type { ReportWeek } from './weekly-report.ts'

const COLUMNS = [
  'weekStart',
  'sessions',
  'calfKm',
  'flat',
  'climb',
  'sand',
  'ground',
  'treadmill',
  'shoes',
  'longestCalfKm',
  'ascentMetres',
  'sandMetres',
  'changeCalfKm',
  'changePercent',
] as const satisfies readonly (keyof ReportWeek)[]

/** The weekly table as CSV (RFC 4180 with line feeds): a header, a line a week. */
export function reportCsv(weeks: readonly ReportWeek[]): string {
  const lines = weeks.map((week) => csvLine(COLUMNS.map((column) => week[column])))
  return `${[csvLine(COLUMNS), ...lines].join('\n')}\n`
}
