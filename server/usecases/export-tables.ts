import { formatCivilDay, weekStartOf } from '../../analysis/model/civil-day.ts'
import type { ActivityFigures, LoadFigures } from '../../analysis/model/summary.ts'
import { type CsvValue, csvLine } from '../files/csv-line.ts'
import { readAthlete } from '../store/athlete-store.ts'
import { type DayRow, readDays } from '../store/day-store.ts'
import { type ActivityForTable, activitiesForTable } from '../store/export-store.ts'
import type { Store } from '../store/open-store.ts'
import { weekColumns } from './read-weeks.ts'

export const CSV_TABLES = ['activities', 'days', 'weeks'] as const
export type CsvTable = (typeof CSV_TABLES)[number]

/** Without it Excel reads the letters of names as those of another alphabet; other programs pass over it. */
const BYTE_ORDER_MARK = '\uFEFF'

type Line = readonly CsvValue[]

/**
 * A diary as a table for spreadsheets, line by line with its header: every activity, every day or every week from the
 * first session to the last. SI units, the unit in the name of the column, loads in calf-km with their parts.
 */
export async function* csvTable(store: Store, athleteId: string, table: CsvTable): AsyncGenerator<string> {
  let start = BYTE_ORDER_MARK
  for await (const line of LINES[table](store, athleteId)) {
    yield `${start}${csvLine(line)}\n`
    start = ''
  }
}

const LINES: Readonly<Record<CsvTable, (store: Store, athleteId: string) => AsyncIterable<Line>>> = {
  activities: activityLines,
  days: dayLines,
  weeks: weekLines,
}

async function* activityLines(store: Store, athleteId: string): AsyncGenerator<Line> {
  yield Object.keys(ACTIVITY_COLUMNS)
  const columns = Object.values(ACTIVITY_COLUMNS)
  for await (const row of activitiesForTable(store, athleteId)) {
    const activity = JSON.parse(row.figures_json) as ActivityFigures
    const load = JSON.parse(row.load_json) as LoadFigures
    yield columns.map((column) => column({ row, activity, load }))
  }
}

interface Told {
  readonly row: ActivityForTable
  readonly activity: ActivityFigures
  readonly load: LoadFigures
}

const ACTIVITY_COLUMNS: Readonly<Record<string, (told: Told) => CsvValue>> = {
  date: ({ row }) => formatCivilDay(row.local_day),
  startedAtUtc: ({ activity }) => activity.startedAt,
  utcOffsetSeconds: ({ activity }) => activity.utcOffsetSeconds,
  name: ({ row }) => row.name,
  sport: ({ activity }) => activity.sport,
  subSport: ({ activity }) => activity.subSport,
  counts: ({ row }) => whetherItCounts(row),
  calfKm: ({ load }) => load.calfKm,
  calfKmFlat: ({ load }) => load.causes.flat,
  calfKmClimb: ({ load }) => load.causes.climb,
  calfKmSand: ({ load }) => load.causes.sand,
  calfKmGround: ({ load }) => load.causes.ground,
  calfKmTreadmill: ({ load }) => load.causes.treadmill,
  calfKmShoes: ({ load }) => load.causes.shoes,
  distanceMetres: ({ activity }) => activity.distanceMetres,
  elapsedSeconds: ({ activity }) => activity.elapsedSeconds,
  timerSeconds: ({ activity }) => activity.timerSeconds,
  ascentMetres: ({ activity }) => activity.ascentMetres,
  descentMetres: ({ activity }) => activity.descentMetres,
  sandMetres: ({ row }) => row.sand_m,
  cadenceStepsPerMinute: ({ activity }) => activity.meanCadenceSpm,
  steps: ({ activity }) => activity.steps,
  gear: ({ row }) => row.gear,
  device: ({ activity }) => activity.device,
  profile: ({ load }) => load.profile,
  analysisVersion: ({ load }) => load.analysisVersion,
  file: ({ row }) => row.file_name,
  fileSha256: ({ row }) => row.sha256,
  id: ({ row }) => row.id,
}

function whetherItCounts(row: ActivityForTable): string {
  if (row.duplicate_of !== null) return 'no: other recording'
  if (row.excluded === 1) return 'no: left out'
  return row.scored === 1 ? 'yes' : 'no: not scored'
}

const LOAD_COLUMNS = ['calfKm', 'calfKmFlat', 'calfKmClimb', 'calfKmSand', 'calfKmOther', 'longestCalfKm'] as const
const WAY_COLUMNS = ['distanceMetres', 'ascentMetres', 'sandMetres'] as const

async function* dayLines(store: Store, athleteId: string): AsyncGenerator<Line> {
  yield ['date', 'sessions', ...LOAD_COLUMNS, ...WAY_COLUMNS]
  let next = Number.NaN
  for (const row of await readDays(store, athleteId)) {
    for (; next < row.day; next++) yield [formatCivilDay(next), ...new Array<number>(10).fill(0)]
    const { sessions, calf_km, flat, climb, sand, other, longest, distance_m, ascent_m, sand_m } = row
    const loads = [calf_km, flat, climb, sand, other, longest]
    yield [formatCivilDay(row.day), sessions, ...loads, distance_m, ascent_m, sand_m]
    next = row.day + 1
  }
}

async function* weekLines(store: Store, athleteId: string): AsyncGenerator<Line> {
  yield ['weekStart', 'sessions', ...LOAD_COLUMNS, ...WAY_COLUMNS]
  const { week_start } = await readAthlete(store, athleteId)
  const days: readonly DayRow[] = await readDays(store, athleteId)
  if (days.length === 0) return
  const first = weekStartOf(days[0]!.day, week_start)
  const count = (weekStartOf(days.at(-1)!.day, week_start) - first) / 7 + 1
  const weeks = weekColumns(days, first, count)
  for (let i = 0; i < count; i++) {
    const loads = [weeks.calfKm, weeks.flat, weeks.climb, weeks.sand, weeks.other, weeks.longest]
    const ways = [weeks.distanceMetres, weeks.ascentMetres, weeks.sandMetres]
    yield [formatCivilDay(first + 7 * i), ...[weeks.sessions, ...loads, ...ways].map((column) => column[i] ?? 0)]
  }
}
