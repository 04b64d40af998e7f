import { dailySeries } from '../../analysis/daily/daily-series.ts'
import { type CivilDay, civilDayOf } from '../../analysis/model/civil-day.ts'
import type { DailySeries } from '../../analysis/model/daily.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import { type AthleteRow, readAthlete } from '../store/athlete-store.ts'
import { type DayRow, readDays } from '../store/day-store.ts'
import type { Store } from '../store/open-store.ts'
import type { Product } from './product.ts'
import { type Diary, readDiary } from './read-diary.ts'

/** An athlete's days up to today, as rows and as the dense series the rules and the room read, and what was told besides. */
export interface History {
  readonly athlete: AthleteRow
  /** Today where the athlete lives. */
  readonly today: CivilDay
  readonly days: readonly DayRow[]
  readonly series: DailySeries
  readonly diary: Diary
}

/** The last histories read, by athlete. */
export type HistoryCache = Map<string, History>

const MOST_KEPT = 50

/**
 * The whole history of an athlete: the rules and the room look back as far as it goes. Kept in memory until the days or the
 * diary change or the day turns, because reading ten years of days takes 15 ms and every figure of the dashboard needs them.
 */
export async function readHistory(product: Product, athleteId: string): Promise<History> {
  const { store, clock, histories } = product
  const athlete = await readAthlete(store, athleteId)
  const today = todayOf(athlete, clock())
  const kept = histories.get(athleteId)
  if (kept?.today === today && kept.athlete.days_version === athlete.days_version) return { ...kept, athlete }
  const history = await loadHistory(store, athleteId, clock())
  histories.delete(athleteId)
  histories.set(athleteId, history)
  if (histories.size > MOST_KEPT) histories.delete(histories.keys().next().value ?? '')
  return history
}

/** The same from the database as it is now, inside a transaction too. Days after today are left out of the series. */
export async function loadHistory(store: Store, athleteId: string, now: number): Promise<History> {
  const athlete = await readAthlete(store, athleteId)
  const days = await readDays(store, athleteId)
  const today = todayOf(athlete, now)
  const sessions = days.map(({ day, calf_km, sand_calf_km, climb_calf_km, foot_m }) => {
    const km = foot_m === null ? Number.NaN : foot_m / 1000
    return { day, calfKm: calf_km, sandCalfKm: sand_calf_km, climbCalfKm: climb_calf_km, km }
  })
  const diary = await readDiary(store, athleteId, today)
  return { athlete, today, days, series: dailySeries(sessions, today), diary }
}

/** Today where an athlete lives. */
export function todayOf({ zone }: Pick<AthleteRow, 'zone'>, now: number): CivilDay {
  return civilDayOf(now, zoneOffset(zone, now))
}
