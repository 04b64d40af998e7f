import { sql } from 'kysely'
import type { Store } from './open-store.ts'

export interface ShoeDistance {
  readonly worn: string
  readonly metres: number
  readonly sessions: number
}

/**
 * What was run in each shoe: where it was said of an activity, else where it was usual in its sport on its day. Deleted
 * activities, those left out and second recordings of a session do not count.
 */
export async function shoeDistances(store: Store, athleteId: string): Promise<ShoeDistance[]> {
  const { rows } = await sql<ShoeDistance>`
    select coalesce(a.shoe_id, (select d.shoe_id from shoe_default d
        where d.athlete_id = a.athlete_id and d.sport = a.sport and d.valid_from <= a.local_day
        order by d.valid_from desc limit 1)) as worn,
      total(a.distance_m) as metres, count(*) as sessions
    from activity a
    where a.athlete_id = ${athleteId} and a.family = 'foot' and a.excluded = 0 and a.deleted_at is null
      and a.duplicate_of is null
    group by 1 having worn is not null`.execute(store)
  return rows
}
