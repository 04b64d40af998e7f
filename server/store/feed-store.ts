import type { Selectable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type FeedRow = Selectable<Schema['feed']>

export async function insertFeed(store: Store, row: FeedRow): Promise<void> {
  await store.insertInto('feed').values(row).execute()
}

/** An athlete's feeds, oldest first. */
export async function listFeeds(store: Store, athleteId: string): Promise<FeedRow[]> {
  return store
    .selectFrom('feed')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** The feed a secret address belongs to, whosever it is: the secret is all that says so. */
export async function feedOfToken(store: Store, tokenHash: string): Promise<FeedRow | undefined> {
  return store.selectFrom('feed').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
}

export async function noteFeedRead(store: Store, athleteId: string, id: string, now: number): Promise<void> {
  await store
    .updateTable('feed')
    .set({ read_at: now })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .execute()
}

/** Says whether there was one. */
export async function deleteFeed(store: Store, athleteId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('feed')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
