import { type Selectable, sql } from 'kysely'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type DayRow = Selectable<Schema['day']>

export async function clearDays(store: Store, athleteId: string): Promise<void> {
  await store.deleteFrom('day').where('athlete_id', '=', athleteId).execute()
}

/**
 * Sums what counts into one row a local day. Always the whole history: ten years of daily activities take 15 ms, which
 * is less than knowing reliably from where on they would have changed. `foot_m` is null on a day with a run of unknown
 * length.
 */
export async function fillDays(store: Store, athleteId: string): Promise<void> {
  await sql`
    insert into day (athlete_id, day, calf_km, flat, climb, sand, other, sand_calf_km, climb_calf_km,
      foot_m, distance_m, ascent_m, sand_m, sessions, longest)
    select athlete_id, local_day, sum(calf_km), sum(flat), sum(climb), sum(sand), sum(other),
      sum(sand_calf_km), sum(climb_calf_km),
      case when sum(family = 'foot' and distance_m is null) > 0 then null
        else sum(case when family = 'foot' then distance_m else 0.0 end) end,
      total(distance_m), total(ascent_m), sum(sand_m), count(*), max(calf_km)
    from activity
    where athlete_id = ${athleteId} and scored = 1 and excluded = 0 and deleted_at is null and duplicate_of is null
    group by local_day`.execute(store)
}

/** The athlete's days that hold a session, ascending; between two days inclusive where they are given. */
export async function readDays(store: Store, athleteId: string, from?: CivilDay, to?: CivilDay): Promise<DayRow[]> {
  let query = store.selectFrom('day').selectAll().where('athlete_id', '=', athleteId).orderBy('day')
  if (from !== undefined) query = query.where('day', '>=', from)
  if (to !== undefined) query = query.where('day', '<=', to)
  return query.execute()
}
