import type { Insertable, Selectable, Updateable } from 'kysely'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type PlanRow = Selectable<Schema['planned_session']>
export type PlanChange = Omit<Updateable<Schema['planned_session']>, 'id' | 'athlete_id' | 'created_at'>

/** Planned sessions in the order of their days; from a day on where it is given. */
export async function listPlans(
  store: Store,
  athleteId: string,
  query: { readonly from?: CivilDay; readonly to?: CivilDay } = {},
): Promise<PlanRow[]> {
  let select = store
    .selectFrom('planned_session')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('day')
    .orderBy('created_at')
    .orderBy('id')
  if (query.from !== undefined) select = select.where('day', '>=', query.from)
  if (query.to !== undefined) select = select.where('day', '<=', query.to)
  return select.execute()
}

export async function findPlan(store: Store, athleteId: string, id: string): Promise<PlanRow | undefined> {
  return store
    .selectFrom('planned_session')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertPlan(store: Store, row: Insertable<Schema['planned_session']>): Promise<void> {
  await store.insertInto('planned_session').values(row).execute()
}

export async function updatePlan(
  store: Store,
  { athlete_id, id }: Pick<PlanRow, 'athlete_id' | 'id'>,
  change: PlanChange,
): Promise<void> {
  await store
    .updateTable('planned_session')
    .set(change)
    .where('athlete_id', '=', athlete_id)
    .where('id', '=', id)
    .execute()
}

/** Says whether there was one. */
export async function deletePlan(store: Store, athleteId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('planned_session')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
