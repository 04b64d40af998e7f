import { sql } from 'kysely'
import type { ActivityRow } from './activity-store.ts'
import type { Store } from './open-store.ts'

/** A file of an import that is a table of an export: its bytes are kept among the originals. */
export interface TableFile {
  readonly id: number
  readonly name: string
  readonly container_id: number | null
  readonly sha256: string
}

/** The tables of exports among an import's files, in their order: what is no activity and is kept all the same. */
export async function tableFiles(store: Store, athleteId: string, importId: string): Promise<TableFile[]> {
  const rows = await store
    .selectFrom('import_file')
    .select(['id', 'name', 'container_id', 'sha256'])
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('status', '=', 'skipped')
    .where('reason', '=', 'not-activity')
    .where('sha256', 'is not', null)
    .orderBy('position')
    .orderBy('member')
    .execute()
  return rows.map((row) => ({ ...row, sha256: row.sha256 ?? '' }))
}

/** The files of an import that stand for activities, of one archive or (null) of those that came by themselves. */
export async function filesWithActivities(
  store: Store,
  athleteId: string,
  { importId, containerId }: { readonly importId: string; readonly containerId: number | null },
): Promise<{ readonly name: string; readonly activityIds: readonly string[] }[]> {
  const rows = await store
    .selectFrom('import_file')
    .select(['name', 'activity_ids_json'])
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .where('container_id', containerId === null ? 'is' : '=', containerId)
    .where('activity_ids_json', '<>', '[]')
    .execute()
  return rows.map((row) => ({ name: row.name, activityIds: JSON.parse(row.activity_ids_json) as string[] }))
}

/** What is said of a table once it was used. */
export async function setFileMessage(store: Store, athleteId: string, id: number, message: string): Promise<void> {
  await store
    .updateTable('import_file')
    .set({ message })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .execute()
}

/** What an activity is called, by whom, and out of which kind of file. */
export type NamedActivity = Pick<ActivityRow, 'id' | 'name' | 'named_by' | 'gear' | 'family' | 'duplicate_of'> & {
  readonly format: 'fit' | 'gpx' | 'tcx' | null
}

const NAMED = ['activity.id', 'activity.name', 'named_by', 'gear', 'family', 'duplicate_of', 'format'] as const

export async function namedActivities(
  store: Store,
  athleteId: string,
  ids: readonly string[],
): Promise<NamedActivity[]> {
  return (
    store
      .selectFrom('activity')
      .leftJoin('raw_file', (join) =>
        join.onRef('raw_file.athlete_id', '=', 'activity.athlete_id').onRef('raw_file.sha256', '=', 'activity.sha256'),
      )
      .select(NAMED)
      .where('activity.athlete_id', '=', athleteId)
      // As one JSON value, so that the statement is the same for any number of activities.
      .where(sql<boolean>`activity.id in (select value from json_each(${JSON.stringify(ids)}))`)
      .execute()
  )
}

/** Recordings of sessions that another one stands for, where an export named them or what was worn. */
export async function namedDuplicates(store: Store, athleteId: string): Promise<NamedActivity[]> {
  return store
    .selectFrom('activity')
    .leftJoin('raw_file', (join) =>
      join.onRef('raw_file.athlete_id', '=', 'activity.athlete_id').onRef('raw_file.sha256', '=', 'activity.sha256'),
    )
    .select(NAMED)
    .where('activity.athlete_id', '=', athleteId)
    .where('duplicate_of', 'is not', null)
    .where('deleted_at', 'is', null)
    .where((eb) => eb.or([eb('named_by', '=', 'export'), eb('gear', 'is not', null)]))
    .orderBy('activity.id')
    .execute()
}
