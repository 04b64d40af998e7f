import type { Selectable } from 'kysely'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type SessionRow = Selectable<Schema['session']>

/** The stored password hash of the athlete who owns this server, or undefined. */
export async function readPassword(store: Store, athleteId: string): Promise<string | undefined> {
  const row = await store.selectFrom('password').select('hash').where('athlete_id', '=', athleteId).executeTakeFirst()
  return row?.hash
}

export async function putPassword(store: Store, athleteId: string, hash: string, now: number): Promise<void> {
  await store
    .insertInto('password')
    .values({ athlete_id: athleteId, hash, changed_at: now })
    .onConflict((conflict) => conflict.column('athlete_id').doUpdateSet({ hash, changed_at: now }))
    .execute()
}

export async function insertSession(store: Store, row: SessionRow): Promise<void> {
  await store.insertInto('session').values(row).execute()
}

/** Whose session a token hash is, unless it has run out. The one query that cannot name its athlete: it finds out who asks. */
export async function findSession(store: Store, tokenHash: string, now: number): Promise<SessionRow | undefined> {
  return store
    .selectFrom('session')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

export async function deleteSession(store: Store, tokenHash: string): Promise<void> {
  await store.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends every session of an athlete: a new password signs all browsers out. */
export async function deleteSessions(store: Store, athleteId: string): Promise<void> {
  await store.deleteFrom('session').where('athlete_id', '=', athleteId).execute()
}

export async function deleteExpiredSessions(store: Store, now: number): Promise<void> {
  await store.deleteFrom('session').where('expires_at', '<=', now).execute()
}
