import type { Insertable, Selectable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type SettingsRow = Selectable<Schema['athlete_settings']>

/** All settings of an athlete, oldest first. */
export async function readSettings(store: Store, athleteId: string): Promise<SettingsRow[]> {
  return store
    .selectFrom('athlete_settings')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('valid_from')
    .execute()
}

export async function putSettings(store: Store, row: Insertable<Schema['athlete_settings']>): Promise<void> {
  const { height_m, mass_kg, mass_given_at, profile, sand } = row
  await store
    .insertInto('athlete_settings')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['athlete_id', 'valid_from']).doUpdateSet({ height_m, mass_kg, mass_given_at, profile, sand }),
    )
    .execute()
}

export async function clearSettings(store: Store, athleteId: string): Promise<void> {
  await store.deleteFrom('athlete_settings').where('athlete_id', '=', athleteId).execute()
}
