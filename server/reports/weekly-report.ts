import { type CivilDay, formatCivilDay, parseCivilDay, weekStartOf } from '../../analysis/model/civil-day.ts'

/** One activity, as the weekly table needs it. Loads in calf-km. */
export interface ReportRow {
  /** YYYY-MM-DD, the activity's own local day. */
  readonly localDate: string
  readonly calfKm: number
  readonly flat: number
  readonly climb: number
  readonly sand: number
  readonly ground: number
  readonly treadmill: number
  readonly shoes: number
  /** null = the activity has no usable elevation. */
  readonly ascentMetres: number | null
  readonly sandMetres: number
}

export interface ReportPeriod {
  /** First day of a week, 0 = Monday … 6 = Sunday. */
  readonly weekStart: number
  /** YYYY-MM-DD; the last week is the one that holds it, and later activities are left out. */
  readonly through: string
  readonly weeks: number
}

/** One week of the table. Loads in calf-km. */
export interface ReportWeek {
  /** YYYY-MM-DD. */
  readonly weekStart: string
  readonly sessions: number
  readonly calfKm: number
  readonly flat: number
  readonly climb: number
  readonly sand: number
  readonly ground: number
  readonly treadmill: number
  readonly shoes: number
  /** The largest single session. */
  readonly longestCalfKm: number
  /** Of the activities whose ascent is known; null where none is. */
  readonly ascentMetres: number | null
  readonly sandMetres: number
  /** calfKm less that of the week before; null where nothing is known of that week. */
  readonly changeCalfKm: number | null
  /** The same in per cent; null also after a week without load. */
  readonly changePercent: number | null
}

type Week = Omit<ReportWeek, 'changeCalfKm' | 'changePercent'>

const SUMMED = ['flat', 'climb', 'sand', 'ground', 'treadmill', 'shoes', 'sandMetres'] as const

/**
 * The weekly table: `period.weeks` weeks without gaps, the last one holding `period.through`, weeks without a session
 * as zeros. The week before the first is only looked at for its change.
 *
 * Grouped and summed by danfojs-node, which is loaded on the first call. Its grouping adds plain numbers, so nothing is
 * rounded to its float32 columns; its tables must hold no null, so an unknown ascent is 0 with a count of the known beside it.
 */
export async function weeklyReport(rows: readonly ReportRow[], period: ReportPeriod): Promise<ReportWeek[]> {
  const through = dayOf(period.through)
  if (!Number.isInteger(period.weeks) || period.weeks < 1) throw new Error(`a report of ${period.weeks} weeks`)
  const last = weekStartOf(through, period.weekStart)
  const first = last - 7 * (period.weeks - 1)
  const dated = rows.map((row) => ({ row, day: dayOf(row.localDate) })).filter(({ day }) => day <= through)
  const hasEarlier = dated.some(({ day }) => day < first)
  const shown = dated.filter(({ day }) => day >= first - 7)
  const groups = await groupByWeek(shown, period.weekStart)

  const weeks: ReportWeek[] = []
  let before = hasEarlier ? (groups.get(first - 7)?.calfKm ?? 0) : null
  for (let start = first; start <= last; start += 7) {
    const week = groups.get(start) ?? emptyWeek(start)
    const change = before === null ? null : week.calfKm - before
    const percent = change === null || !(before! > 0) ? null : (100 * change) / before!
    weeks.push({ ...week, changeCalfKm: change, changePercent: percent })
    before = week.calfKm
  }
  return weeks
}

interface DatedRow {
  readonly row: ReportRow
  readonly day: CivilDay
}

async function groupByWeek(rows: readonly DatedRow[], weekStart: number): Promise<Map<CivilDay, Week>> {
  if (rows.length === 0) return new Map()
  const { DataFrame } = await import('danfojs-node')
  const table: Record<string, number[]> = {
    week: rows.map(({ day }) => weekStartOf(day, weekStart)),
    calfKm: rows.map(({ row }) => finite(row.calfKm, 'calfKm', row)),
    ascent: rows.map(({ row }) => finite(row.ascentMetres ?? 0, 'ascentMetres', row)),
    ascentKnown: rows.map(({ row }) => (row.ascentMetres === null ? 0 : 1)),
  }
  for (const column of SUMMED) table[column] = rows.map(({ row }) => finite(row[column], column, row))
  const sums = Object.fromEntries(SUMMED.map((column) => [column, 'sum']))
  const grouped = new DataFrame(table)
    .groupby(['week'])
    .agg({ calfKm: ['sum', 'max', 'count'], ascent: 'sum', ascentKnown: 'sum', ...sums })
  const columns: string[] = grouped.columns
  const values = grouped.values as number[][]
  return new Map(values.map((row) => weekOf(Object.fromEntries(columns.map((column, i) => [column, row[i]!])))))
}

function weekOf(group: Record<string, number>): [CivilDay, Week] {
  const get = (column: string): number => {
    const value = group[column]
    if (value === undefined) throw new Error(`no column ${column} in ${Object.keys(group).join(', ')}`)
    return value
  }
  const week: Week = {
    weekStart: formatCivilDay(get('week')),
    sessions: get('calfKm_count'),
    calfKm: get('calfKm_sum'),
    flat: get('flat_sum'),
    climb: get('climb_sum'),
    sand: get('sand_sum'),
    ground: get('ground_sum'),
    treadmill: get('treadmill_sum'),
    shoes: get('shoes_sum'),
    longestCalfKm: get('calfKm_max'),
    ascentMetres: get('ascentKnown_sum') > 0 ? get('ascent_sum') : null,
    sandMetres: get('sandMetres_sum'),
  }
  return [get('week'), week]
}

function emptyWeek(start: CivilDay): Week {
  return {
    weekStart: formatCivilDay(start),
    sessions: 0,
    calfKm: 0,
    flat: 0,
    climb: 0,
    sand: 0,
    ground: 0,
    treadmill: 0,
    shoes: 0,
    longestCalfKm: 0,
    ascentMetres: 0,
    sandMetres: 0,
  }
}

function dayOf(date: string): CivilDay {
  const day = parseCivilDay(date)
  if (Number.isNaN(day)) throw new Error(`'${date}' is no date`)
  return day
}

/** One NaN would turn a whole week into NaN without a word. */
function finite(value: number, column: string, row: ReportRow): number {
  if (!Number.isFinite(value)) throw new Error(`${column} of ${row.localDate} is ${value}`)
  return value
}
