import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema, ScoreChangeState } from './schema.ts'

export type RecalculationRow = Selectable<Schema['recalculation']>
export type ScoreChangeRow = Selectable<Schema['score_change']>

/** How far a recalculation is and what came of it. */
export interface RecalculationCounts {
  readonly done: number
  readonly changed: number
  readonly failed: number
}

const LISTED = 50
const NONE: RecalculationCounts = { done: 0, changed: 0, failed: 0 }

/** The last recalculation begun, running or not. */
export async function latestRecalculation(store: Store, athleteId: string): Promise<RecalculationRow | undefined> {
  const [latest] = await listRecalculations(store, athleteId, 1)
  return latest
}

/** The last recalculations, newest first. */
export async function listRecalculations(store: Store, athleteId: string, limit = LISTED): Promise<RecalculationRow[]> {
  return store
    .selectFrom('recalculation')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at', 'desc')
    .orderBy(sql`rowid`, 'desc')
    .limit(limit)
    .execute()
}

export async function findRecalculation(
  store: Store,
  athleteId: string,
  id: string,
): Promise<RecalculationRow | undefined> {
  return store
    .selectFrom('recalculation')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertRecalculation(store: Store, row: Insertable<Schema['recalculation']>): Promise<void> {
  await store.insertInto('recalculation').values(row).execute()
}

export async function updateRecalculation(
  store: Store,
  { athlete_id, id }: Pick<RecalculationRow, 'athlete_id' | 'id'>,
  change: Omit<Updateable<Schema['recalculation']>, 'id' | 'athlete_id'>,
): Promise<void> {
  await store
    .updateTable('recalculation')
    .set(change)
    .where('athlete_id', '=', athlete_id)
    .where('id', '=', id)
    .execute()
}

/** To be called when none of its activities is on record any more. */
export async function deleteRecalculation(
  store: Store,
  { athlete_id, id }: Pick<RecalculationRow, 'athlete_id' | 'id'>,
): Promise<void> {
  await store.deleteFrom('recalculation').where('athlete_id', '=', athlete_id).where('id', '=', id).execute()
}

/** Counts of one recalculation; 0.3 ms at 5,000 activities, by the primary key. */
export async function countScoreChanges(store: Store, athleteId: string, id: string): Promise<RecalculationCounts> {
  const row = await store
    .selectFrom('score_change')
    .select([
      sql<number>`total(state <> 'again')`.as('done'),
      sql<number>`total(state = 'changed')`.as('changed'),
      sql<number>`total(state = 'failed')`.as('failed'),
    ])
    .where('athlete_id', '=', athleteId)
    .where('recalculation_id', '=', id)
    .executeTakeFirst()
  return row ?? NONE
}

/** The activities of a recalculation that could not be scored. */
export async function failedActivities(store: Store, athleteId: string, id: string): Promise<string[]> {
  const rows = await store
    .selectFrom('score_change')
    .select('activity_id')
    .where('athlete_id', '=', athleteId)
    .where('recalculation_id', '=', id)
    .where('state', '=', 'failed')
    .execute()
  return rows.map((row) => row.activity_id)
}

export async function findScoreChange(
  store: Store,
  { athlete_id, id }: Pick<RecalculationRow, 'athlete_id' | 'id'>,
  activityId: string,
): Promise<ScoreChangeRow | undefined> {
  return store
    .selectFrom('score_change')
    .selectAll()
    .where('athlete_id', '=', athlete_id)
    .where('recalculation_id', '=', id)
    .where('activity_id', '=', activityId)
    .executeTakeFirst()
}

/** Notes what came of an activity; a second time, what came of it then. */
export async function putScoreChange(store: Store, row: ScoreChangeRow): Promise<void> {
  const { state, before_json, after_json, problem } = row
  await store
    .insertInto('score_change')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['recalculation_id', 'activity_id']).doUpdateSet({ state, before_json, after_json, problem }),
    )
    .execute()
}

/** Activities of a recalculation that wait once more. Those it never had are passed over. */
export async function waitAgain(
  store: Store,
  { athlete_id, id }: Pick<RecalculationRow, 'athlete_id' | 'id'>,
  activityIds: readonly string[],
): Promise<void> {
  await store
    .updateTable('score_change')
    .set({ state: 'again', problem: null })
    .where('athlete_id', '=', athlete_id)
    .where('recalculation_id', '=', id)
    .where(sql<boolean>`activity_id in (select value from json_each(${JSON.stringify(activityIds)}))`)
    .execute()
}

/** What waits once more of a recalculation but is not among some activities, with how each of them reads now. */
export async function overtakenChanges(
  store: Store,
  { athlete_id, id }: Pick<RecalculationRow, 'athlete_id' | 'id'>,
  activityIds: readonly string[],
) {
  return store
    .selectFrom('score_change')
    .innerJoin('activity', 'activity.id', 'score_change.activity_id')
    .select(['activity_id', 'before_json', 'after_json', 'load_json', 'deleted_at'])
    .where('score_change.athlete_id', '=', athlete_id)
    .where('activity.athlete_id', '=', athlete_id)
    .where('recalculation_id', '=', id)
    .where('score_change.state', '=', 'again')
    .where(sql<boolean>`activity_id not in (select value from json_each(${JSON.stringify(activityIds)}))`)
    .execute()
}

/** Says of one activity of a recalculation what came of it. */
export async function settleScoreChange(
  store: Store,
  { athlete_id, id }: Pick<RecalculationRow, 'athlete_id' | 'id'>,
  activityId: string,
  state: ScoreChangeState,
): Promise<void> {
  await store
    .updateTable('score_change')
    .set({ state })
    .where('athlete_id', '=', athlete_id)
    .where('recalculation_id', '=', id)
    .where('activity_id', '=', activityId)
    .execute()
}

/** Takes one activity out of a recalculation. */
export async function deleteScoreChange(
  store: Store,
  { athlete_id, id }: Pick<RecalculationRow, 'athlete_id' | 'id'>,
  activityId: string,
): Promise<void> {
  await store
    .deleteFrom('score_change')
    .where('athlete_id', '=', athlete_id)
    .where('recalculation_id', '=', id)
    .where('activity_id', '=', activityId)
    .execute()
}

/** Drops the rows of a recalculation that are in a state. */
export async function dropScoreChanges(
  store: Store,
  { athlete_id, id }: Pick<RecalculationRow, 'athlete_id' | 'id'>,
  state: ScoreChangeState,
): Promise<void> {
  await store
    .deleteFrom('score_change')
    .where('athlete_id', '=', athlete_id)
    .where('recalculation_id', '=', id)
    .where('state', '=', state)
    .execute()
}

/** What changed or failed in a recalculation, newest day first; of activities deleted since, nothing. */
export async function listScoreChanges(store: Store, athleteId: string, id: string) {
  return store
    .selectFrom('score_change')
    .innerJoin('activity', 'activity.id', 'score_change.activity_id')
    .select(['activity.id', 'activity.name', 'local_day', 'sport', 'before_json', 'after_json', 'problem'])
    .where('score_change.athlete_id', '=', athleteId)
    .where('recalculation_id', '=', id)
    .where('state', 'in', ['changed', 'failed'])
    .where('activity.athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .orderBy('local_day', 'desc')
    .orderBy('started_at', 'desc')
    .execute()
}
