import { dailySeries } from '../../analysis/daily/daily-series.ts'
import { type CivilDay, civilDayOf } from '../../analysis/model/civil-day.ts'
import type { DailySeries } from '../../analysis/model/daily.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import { type AthleteRow, readAthlete } from '../store/athlete-store.ts'
import { type DayRow, readDays } from '../store/day-store.ts'
import type { Store } from '../store/open-store.ts'

/** An athlete's days up to today, as rows and as the dense series the rules and the room read. */
export interface History {
  readonly athlete: AthleteRow
  /** Today where the athlete lives. */
  readonly today: CivilDay
  readonly days: readonly DayRow[]
  readonly series: DailySeries
}

/** Reads the whole history: the rules and the room look back as far as it goes. Days after today are left out of the series. */
export async function readHistory(store: Store, athleteId: string, now: number): Promise<History> {
  const athlete = await readAthlete(store, athleteId)
  const days = await readDays(store, athleteId)
  const today = civilDayOf(now, zoneOffset(athlete.zone, now))
  const sessions = days.map(({ day, calf_km, sand_calf_km, climb_calf_km, foot_m }) => {
    const km = foot_m === null ? Number.NaN : foot_m / 1000
    return { day, calfKm: calf_km, sandCalfKm: sand_calf_km, climbCalfKm: climb_calf_km, km }
  })
  return { athlete, today, days, series: dailySeries(sessions, today) }
}
