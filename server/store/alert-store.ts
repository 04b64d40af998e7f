import type { Insertable, Selectable, Updateable } from 'kysely'
import type { AlertState } from '../../analysis/model/alert-state.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type AlertRow = Selectable<Schema['alert']>

export interface AlertQuery {
  /** `new` asks for what is to be read, sent or not. */
  readonly state?: AlertState | undefined
  readonly from?: CivilDay
  readonly to?: CivilDay
}

/** Alerts of an athlete, newest day first; those of one day in no order. */
export async function listAlerts(store: Store, athleteId: string, query: AlertQuery = {}): Promise<AlertRow[]> {
  let select = store.selectFrom('alert').selectAll().where('athlete_id', '=', athleteId).orderBy('day', 'desc')
  if (query.state === 'new') select = select.where('state', 'in', ['new', 'sent'])
  else if (query.state !== undefined) select = select.where('state', '=', query.state)
  if (query.from !== undefined) select = select.where('day', '>=', query.from)
  if (query.to !== undefined) select = select.where('day', '<=', query.to)
  return select.execute()
}

export async function findAlert(store: Store, athleteId: string, id: string): Promise<AlertRow | undefined> {
  return store
    .selectFrom('alert')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertAlert(store: Store, row: Insertable<Schema['alert']>): Promise<void> {
  await store.insertInto('alert').values(row).execute()
}

export async function updateAlert(
  store: Store,
  athleteId: string,
  id: string,
  change: Omit<Updateable<Schema['alert']>, 'id' | 'athlete_id' | 'day' | 'rule'>,
): Promise<void> {
  await store.updateTable('alert').set(change).where('athlete_id', '=', athleteId).where('id', '=', id).execute()
}
