import type { Selectable } from 'kysely'
import type { AnyRule } from '../../analysis/model/risk.ts'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type SnoozeRow = Selectable<Schema['snooze']>

/** Snoozes that last beyond a moment, the first to end first. */
export async function listSnoozes(store: Store, athleteId: string, after: number): Promise<SnoozeRow[]> {
  return store
    .selectFrom('snooze')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('until', '>', after)
    .orderBy('until')
    .orderBy('rule')
    .execute()
}

export async function putSnooze(store: Store, row: SnoozeRow): Promise<void> {
  const { days, until, created_at } = row
  await store
    .insertInto('snooze')
    .values(row)
    .onConflict((conflict) => conflict.columns(['athlete_id', 'rule']).doUpdateSet({ days, until, created_at }))
    .execute()
}

/** Says whether there was one. */
export async function deleteSnooze(store: Store, athleteId: string, rule: AnyRule): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('snooze')
    .where('athlete_id', '=', athleteId)
    .where('rule', '=', rule)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
