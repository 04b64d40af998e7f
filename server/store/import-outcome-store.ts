import { sql } from 'kysely'
import type { Store } from './open-store.ts'
import type { FileStatus } from './schema.ts'

export interface ReasonCount {
  readonly status: FileStatus
  readonly reason: string
  readonly count: number
}

/** How often each reason stands among the files of an import, the most frequent first. */
export async function countReasons(store: Store, athleteId: string, importId: string): Promise<ReasonCount[]> {
  const rows = await store
    .selectFrom('import_file')
    .select(['status', 'reason', sql<number>`count(*)`.as('count')])
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('status', 'in', ['skipped', 'failed'])
    .where('reason', 'is not', null)
    .groupBy(['status', 'reason'])
    .orderBy('count', 'desc')
    .orderBy('reason')
    .execute()
  return rows.map(({ status, reason, count }) => ({ status, reason: reason ?? '', count }))
}

/** Activities that the scored files of an import hold, and how many of them are joined into another recording. */
export async function countImported(
  store: Store,
  athleteId: string,
  importId: string,
): Promise<{ readonly activities: number; readonly joined: number }> {
  const { rows } = await sql<{ activities: number; joined: number }>`
    select count(*) as activities, count(activity.duplicate_of) as joined
    from import_file, json_each(import_file.activity_ids_json) as held
    join activity on activity.id = held.value and activity.athlete_id = import_file.athlete_id
    where import_file.athlete_id = ${athleteId} and import_file.import_id = ${importId}
      and import_file.status = 'scored' and activity.deleted_at is null
  `.execute(store)
  return rows[0] ?? { activities: 0, joined: 0 }
}
