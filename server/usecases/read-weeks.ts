import { usualRange } from '../../analysis/daily/usual-range.ts'
import { weekSums } from '../../analysis/daily/week-sums.ts'
import { type CivilDay, formatCivilDay, weekStartOf } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import { listAlerts } from '../store/alert-store.ts'
import type { DayRow } from '../store/day-store.ts'
import { type DateRange, spanOf } from './date-span.ts'
import type { Failure } from './failure.ts'
import { isSafetyActive } from './open-safety.ts'
import type { Product } from './product.ts'
import { type History, readHistory } from './read-history.ts'
import { worstPainColumn } from './worst-pain.ts'

const DEFAULT_WEEKS = 26

/** Weekly columns between two dates, widened to whole weeks of the athlete's week start. */
export async function readWeeks(product: Product, athleteId: string, range: DateRange) {
  const history = await readHistory(product, athleteId)
  const start = history.athlete.week_start
  const span = spanOf(range, { from: weekStartOf(history.today, start) - 7 * (DEFAULT_WEEKS - 1), to: history.today })
  if (!span.ok) return span satisfies Result<never, Failure>
  const first = weekStartOf(span.value.from, start)
  const count = (weekStartOf(span.value.to, start) - first) / 7 + 1
  const firstDays = Array.from({ length: count }, (_, week) => first + 7 * week)
  const isHidden = await isSafetyActive(product.store, athleteId, product.clock())
  const through = first + 7 * count - 1
  const rows = isHidden ? [] : await listAlerts(product.store, athleteId, { from: first, to: through })
  const alerts = firstDays.map((): string[] => [])
  for (const row of rows) {
    if (row.state !== 'withdrawn') alerts[Math.floor((row.day - first) / 7)]?.push(row.id)
  }
  const value = {
    weekStart: start,
    firstDay: firstDays.map(formatCivilDay),
    ...weekColumns(history.days, first, count),
  }
  const worstPain = worstPainColumn(history.diary.checkIns, { from: first, to: first + 7 * count - 1, step: 7 })
  return { ok: true, value: { ...value, ...usualColumns(history, firstDays), worstPain, alerts } } as const
}

/** Sums of the days of each of `count` weeks from the day `first` on. */
export function weekColumns(days: readonly DayRow[], first: CivilDay, count: number) {
  const zeros = () => new Array<number>(count).fill(0)
  const columns = {
    calfKm: zeros(),
    flat: zeros(),
    climb: zeros(),
    sand: zeros(),
    other: zeros(),
    sandCalfKm: zeros(),
    sessions: zeros(),
    longest: zeros(),
    ascentMetres: zeros(),
    sandMetres: zeros(),
    distanceMetres: zeros(),
  }
  for (const row of days) {
    const week = Math.floor((row.day - first) / 7)
    if (week < 0 || week >= count) continue
    columns.calfKm[week]! += row.calf_km
    columns.flat[week]! += row.flat
    columns.climb[week]! += row.climb
    columns.sand[week]! += row.sand
    columns.other[week]! += row.other
    columns.sandCalfKm[week]! += row.sand_calf_km
    columns.sessions[week]! += row.sessions
    columns.longest[week] = Math.max(columns.longest[week]!, row.longest)
    columns.ascentMetres[week]! += row.ascent_m
    columns.sandMetres[week]! += row.sand_m
    columns.distanceMetres[week]! += row.distance_m
  }
  return columns
}

/** The usual range of each week, from the weeks before it. */
function usualColumns({ series, athlete }: History, firstDays: readonly CivilDay[]) {
  const sums = weekSums(series.calfKm, series.firstDay, athlete.week_start)
  const origin = weekStartOf(series.firstDay, athlete.week_start)
  const ranges = firstDays.map((day) => usualRange(sums, (day - origin) / 7))
  return {
    usualLow: ranges.map((range) => range?.low ?? null),
    usualHigh: ranges.map((range) => range?.high ?? null),
  }
}
