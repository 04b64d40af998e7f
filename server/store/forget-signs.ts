import { sql } from 'kysely'
import type { Store } from './open-store.ts'

/** Takes some signs out of all check-ins and of all that was ticked, where the athlete no longer wants them kept. */
export async function forgetSigns(store: Store, athleteId: string, signs: readonly string[]): Promise<void> {
  const gone = JSON.stringify(signs)
  for (const table of ['check_in', 'safety_event'] as const) {
    await store
      .updateTable(table)
      .set({
        signs_json: sql`(select json_group_array(value) from json_each(signs_json)
          where value not in (select value from json_each(${gone})))`,
      })
      .where('athlete_id', '=', athleteId)
      .where('signs_json', '<>', '[]')
      .execute()
  }
}
