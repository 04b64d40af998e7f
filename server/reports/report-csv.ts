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

/**
 * The weekly table as CSV (RFC 4180 with line feeds): a header, a line a week, numbers to nine decimals with a point,
 * unknown as an empty field.
 */
export function reportCsv(weeks: readonly ReportWeek[]): string {
  const lines = weeks.map((week) => COLUMNS.map((column) => field(week[column])).join(','))
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`
}

/** Quotes what a reader could take for the end of a field, of a line, or of the quotes. */
function field(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? decimal(value) : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function decimal(value: number): string {
  const text = value.toFixed(9).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}
