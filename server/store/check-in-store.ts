import type { Insertable, Selectable, Updateable } from 'kysely'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type CheckInRow = Selectable<Schema['check_in']>
export type CheckInChange = Omit<Updateable<Schema['check_in']>, 'id' | 'athlete_id' | 'created_at'>

export interface CheckInQuery {
  readonly from?: CivilDay | undefined
  readonly to?: CivilDay | undefined
}

export async function insertCheckIn(store: Store, row: Insertable<Schema['check_in']>): Promise<void> {
  await store.insertInto('check_in').values(row).execute()
}

/**
 * An athlete's check-ins, oldest first, deleted ones left out. In the order of the index check_in_by_day, without sorting:
 * ten years of three a day (10,950 rows) take some tens of milliseconds, the last two months two.
 */
export async function listCheckIns(store: Store, athleteId: string, query: CheckInQuery = {}): Promise<CheckInRow[]> {
  let select = store
    .selectFrom('check_in')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .orderBy('day')
    .orderBy('at')
  if (query.from !== undefined) select = select.where('day', '>=', query.from)
  if (query.to !== undefined) select = select.where('day', '<=', query.to)
  return select.execute()
}

/** A check-in by its id, deleted ones too. */
export async function findCheckIn(store: Store, athleteId: string, id: string): Promise<CheckInRow | undefined> {
  return store
    .selectFrom('check_in')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function updateCheckIn(
  store: Store,
  { athlete_id, id }: Pick<CheckInRow, 'athlete_id' | 'id'>,
  change: CheckInChange,
): Promise<void> {
  await store.updateTable('check_in').set(change).where('athlete_id', '=', athlete_id).where('id', '=', id).execute()
}

/** How many check-ins of a day there are. */
export async function countCheckIns(store: Store, athleteId: string, day: CivilDay): Promise<number> {
  const { count } = await store
    .selectFrom('check_in')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return Number(count)
}
