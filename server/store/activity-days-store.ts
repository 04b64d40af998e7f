import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { ActivityRow } from './activity-store.ts'
import type { Store } from './open-store.ts'

/** The days of all activities of any kind, in no order and with repeats; from the index activity_by_scoring alone. */
export async function activityDays(store: Store, athleteId: string): Promise<CivilDay[]> {
  const rows = await store
    .selectFrom('activity')
    .select('local_day')
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(({ local_day }) => local_day)
}

/** Days with a file that says what cannot be, as long as nobody confirmed it; found by the index activity_doubtful. */
export async function doubtfulDays(store: Store, athleteId: string): Promise<CivilDay[]> {
  const rows = await store
    .selectFrom('activity')
    .select('local_day')
    .distinct()
    .where('athlete_id', '=', athleteId)
    .where('doubtful', '=', 1)
    .where('confirmed', '=', 0)
    .where('deleted_at', 'is', null)
    .where('scored', '=', 1)
    .where('excluded', '=', 0)
    .where('duplicate_of', 'is', null)
    .execute()
  return rows.map(({ local_day }) => local_day)
}

/** Length, ascent and figures of the last runs, newest first. */
export async function lastRuns(
  store: Store,
  athleteId: string,
  limit: number,
): Promise<Pick<ActivityRow, 'distance_m' | 'ascent_m' | 'figures_json'>[]> {
  return store
    .selectFrom('activity')
    .select(['distance_m', 'ascent_m', 'figures_json'])
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .where('sport', '=', 'running')
    .where('excluded', '=', 0)
    .where('duplicate_of', 'is', null)
    .orderBy('local_day', 'desc')
    .limit(limit)
    .execute()
}

/** When the activities of a day ended and came in, whatever they are. */
export async function activitiesOn(
  store: Store,
  athleteId: string,
  day: CivilDay,
): Promise<Pick<ActivityRow, 'ended_at' | 'created_at'>[]> {
  return store
    .selectFrom('activity')
    .select(['ended_at', 'created_at'])
    .where('athlete_id', '=', athleteId)
    .where('local_day', '=', day)
    .where('deleted_at', 'is', null)
    .execute()
}
