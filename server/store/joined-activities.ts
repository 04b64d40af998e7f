import { sql } from 'kysely'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { Store } from './open-store.ts'

export interface JoinedActivity {
  readonly id: string
  readonly into_id: string
  readonly into_day: CivilDay
}

/** Which of some activities are linked to another one that counts for them, and its day. In one statement for any number. */
export async function joinedActivities(
  store: Store,
  athleteId: string,
  ids: readonly string[],
): Promise<JoinedActivity[]> {
  if (ids.length === 0) return []
  return store
    .selectFrom('activity')
    .innerJoin('activity as into', 'into.id', 'activity.duplicate_of')
    .select(['activity.id', 'into.id as into_id', 'into.local_day as into_day'])
    .where('activity.athlete_id', '=', athleteId)
    .where('into.athlete_id', '=', athleteId)
    .where(sql<boolean>`activity.id in (select value from json_each(${JSON.stringify(ids)}))`)
    .where('activity.deleted_at', 'is', null)
    .execute()
}
