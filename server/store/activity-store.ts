import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { Store } from './open-store.ts'
import type { ActivityTable } from './schema.ts'

export type ActivityRow = Selectable<ActivityTable>
export type NewActivity = Insertable<ActivityTable>
export type ActivityChange = Omit<Updateable<ActivityTable>, 'id' | 'athlete_id'>

/** What a list shows of an activity: without the big texts only its own page needs. */
export type ListedActivity = Pick<
  ActivityRow,
  'id' | 'name' | 'figures_json' | 'load_json' | 'excluded' | 'duplicate_of' | 'manual_json'
>

export interface ActivityQuery {
  readonly from?: CivilDay | undefined
  readonly to?: CivilDay | undefined
  readonly limit?: number | undefined
  /** False leaves out recordings of a session that another one stands for. */
  readonly joined?: boolean | undefined
}

export async function insertActivity(store: Store, row: NewActivity): Promise<void> {
  await store.insertInto('activity').values(row).execute()
}

export async function updateActivity(
  store: Store,
  athleteId: string,
  id: string,
  change: ActivityChange,
): Promise<void> {
  await store.updateTable('activity').set(change).where('athlete_id', '=', athleteId).where('id', '=', id).execute()
}

/** Updates a row unless its overrides have changed since it was read; says whether it did. */
export async function updateUncorrected(
  store: Store,
  row: Pick<ActivityRow, 'athlete_id' | 'id' | 'overrides_json'>,
  change: ActivityChange,
): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('activity')
    .set(change)
    .where('athlete_id', '=', row.athlete_id)
    .where('id', '=', row.id)
    .where('overrides_json', '=', row.overrides_json)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** An activity by its id, deleted ones too. */
export async function findActivity(store: Store, athleteId: string, id: string): Promise<ActivityRow | undefined> {
  return store
    .selectFrom('activity')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Newest first; deleted ones left out, excluded and duplicate ones shown. Runs on the index activity_by_day. */
export async function listActivities(store: Store, athleteId: string, query: ActivityQuery): Promise<ListedActivity[]> {
  let select = store
    .selectFrom('activity')
    .select(['id', 'name', 'figures_json', 'load_json', 'excluded', 'duplicate_of', 'manual_json'])
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .orderBy('local_day', 'desc')
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
  if (query.from !== undefined) select = select.where('local_day', '>=', query.from)
  if (query.to !== undefined) select = select.where('local_day', '<=', query.to)
  if (query.joined === false) select = select.where('duplicate_of', 'is', null)
  if (query.limit !== undefined) select = select.limit(query.limit)
  return select.execute()
}

/** Which of some originals (at most some hundred) have given activities, deleted ones too. */
export async function knownOriginals(
  store: Store,
  athleteId: string,
  sha256s: readonly string[],
): Promise<Set<string>> {
  if (sha256s.length === 0) return new Set()
  const rows = await store
    .selectFrom('activity')
    .select('sha256')
    .distinct()
    .where('athlete_id', '=', athleteId)
    .where('sha256', 'in', sha256s)
    .execute()
  return new Set(rows.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])))
}

/** All activities made from one original, deleted ones too, in the order of the file. */
export async function activitiesOfFile(store: Store, athleteId: string, sha256: string): Promise<ActivityRow[]> {
  return store
    .selectFrom('activity')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('sha256', '=', sha256)
    .orderBy('part')
    .execute()
}

export async function hasActivities(store: Store, athleteId: string): Promise<boolean> {
  const row = await store
    .selectFrom('activity')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What is known of a recording when it is asked which of several counts. */
export type RecordingRow = Pick<
  ActivityRow,
  'id' | 'name' | 'part' | 'sport' | 'family' | 'records' | 'has_cadence' | 'has_heart_rate' | 'has_surface_tags'
> &
  Pick<ActivityRow, 'duplicate_of' | 'kept_apart' | 'excluded' | 'scored'> & {
    readonly sha256: string
    readonly started_at: number
    readonly ended_at: number
    readonly format: 'fit' | 'gpx' | 'tcx' | null
    readonly file_name: string
  }

/**
 * The recordings of a sport family whose time touches a span, deleted ones left out, and those longer than `longest`
 * seconds, which is also what keeps this on the index activity_by_time.
 */
export async function recordingsWithin(
  store: Store,
  athleteId: string,
  span: {
    readonly family: ActivityRow['family']
    readonly from: number
    readonly to: number
    readonly longest: number
  },
): Promise<RecordingRow[]> {
  const rows = await store
    .selectFrom('activity')
    .innerJoin('raw_file', (join) =>
      join.onRef('raw_file.athlete_id', '=', 'activity.athlete_id').onRef('raw_file.sha256', '=', 'activity.sha256'),
    )
    .select(['id', 'activity.name', 'part', 'sport', 'family', 'records'])
    .select(['has_cadence', 'has_heart_rate', 'has_surface_tags', 'duplicate_of', 'kept_apart', 'excluded', 'scored'])
    .select(['raw_file.sha256', 'raw_file.format', 'raw_file.name as file_name', 'started_at', 'ended_at'])
    .where('activity.athlete_id', '=', athleteId)
    .where('started_at', '>=', span.from - span.longest)
    .where('started_at', '<', span.to)
    .where('ended_at', '>', span.from)
    .where(sql<boolean>`ended_at > started_at and ended_at - started_at <= ${span.longest}`)
    .where('family', '=', span.family)
    .where('deleted_at', 'is', null)
    .execute()
  return rows as RecordingRow[]
}

/** The activities shown before and after one, in the order of the list. */
export async function neighbourIds(
  store: Store,
  athleteId: string,
  activity: Pick<ActivityRow, 'local_day' | 'started_at' | 'id'>,
): Promise<{ readonly previousId: string | null; readonly nextId: string | null }> {
  const key = sql`(${activity.local_day}, ${activity.started_at ?? 0}, ${activity.id})`
  const column = sql`(local_day, coalesce(started_at, 0), id)`
  const base = store
    .selectFrom('activity')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .limit(1)
  const previous = await base
    .where(sql<boolean>`${column} < ${key}`)
    .where('local_day', '<=', activity.local_day)
    .orderBy(sql`local_day desc, coalesce(started_at, 0) desc, id desc`)
    .executeTakeFirst()
  const next = await base
    .where(sql<boolean>`${column} > ${key}`)
    .where('local_day', '>=', activity.local_day)
    .orderBy(sql`local_day, coalesce(started_at, 0), id`)
    .executeTakeFirst()
  return { previousId: previous?.id ?? null, nextId: next?.id ?? null }
}

/** Day, id, end and coming in of what counts on some days: which activities an alert of a day is about. */
export async function countedOnDays(
  store: Store,
  athleteId: string,
  days: readonly CivilDay[],
): Promise<Pick<ActivityRow, 'id' | 'local_day' | 'ended_at' | 'created_at'>[]> {
  // As one JSON value, so that the statement is the same for any number of days.
  const wanted = sql<boolean>`local_day in (select value from json_each(${JSON.stringify(days)}))`
  return (
    store
      .selectFrom('activity')
      .select(['id', 'local_day', 'ended_at', 'created_at'])
      .where('athlete_id', '=', athleteId)
      .where(wanted)
      .where('deleted_at', 'is', null)
      .where('scored', '=', 1)
      .where('excluded', '=', 0)
      .where('duplicate_of', 'is', null)
      // The day first: ordered by start alone, the database would walk the index of starts through all ten years (20 ms).
      .orderBy('local_day')
      .orderBy('started_at')
      .orderBy('id')
      .execute()
  )
}

/** What an activity was scored by, and what tells which maps and places concern it. */
export type ScoringRow = Pick<
  ActivityRow,
  | 'id'
  | 'local_day'
  | 'scored_with'
  | 'analysis_version'
  | 'family'
  | 'sport'
  | 'shoe_id'
  | 'west'
  | 'south'
  | 'east'
  | 'north'
>

/** What staleness is judged by, of everything not deleted; from the index activity_by_scoring alone. */
export async function scoringOfAll(store: Store, athleteId: string): Promise<ScoringRow[]> {
  return store
    .selectFrom('activity')
    .select(['id', 'local_day', 'scored_with', 'analysis_version', 'family', 'sport', 'shoe_id'])
    .select(['west', 'south', 'east', 'north'])
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .execute()
}

/** Day, load, ascent and sand of every activity that counts, oldest first. */
export async function countedLoads(
  store: Store,
  athleteId: string,
): Promise<Pick<ActivityRow, 'local_day' | 'load_json' | 'ascent_m' | 'sand_m'>[]> {
  return store
    .selectFrom('activity')
    .select(['local_day', 'load_json', 'ascent_m', 'sand_m'])
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .where('scored', '=', 1)
    .where('excluded', '=', 0)
    .where('duplicate_of', 'is', null)
    .orderBy('local_day')
    .execute()
}
