import type { Insertable, Selectable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type WatchedFile = Selectable<Schema['watched_file']>

/** Files of watched folders that were taken in, as they were then. */
export async function listWatchedFiles(store: Store, athleteId: string): Promise<WatchedFile[]> {
  return store.selectFrom('watched_file').selectAll().where('athlete_id', '=', athleteId).execute()
}

/** Remembers that files were taken in as they are; at most some thousand at a time. */
export async function rememberWatchedFiles(
  store: Store,
  rows: readonly Insertable<Schema['watched_file']>[],
): Promise<void> {
  await store.replaceInto('watched_file').values(rows).execute()
}
