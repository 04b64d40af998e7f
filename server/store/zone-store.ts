import { type Selectable, sql } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type ZoneRow = Selectable<Schema['privacy_zone']>

export async function insertZone(store: Store, row: ZoneRow): Promise<void> {
  await store.insertInto('privacy_zone').values(row).execute()
}

/** An athlete's privacy zones, oldest first. */
export async function listZones(store: Store, athleteId: string): Promise<ZoneRow[]> {
  return store
    .selectFrom('privacy_zone')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at')
    .orderBy(sql`rowid`)
    .execute()
}

/** Says whether there was such a zone. */
export async function deleteZone(store: Store, athleteId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('privacy_zone')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
