import { sql } from 'kysely'
import type { Store } from './open-store.ts'

/**
 * Runs a transaction. One that lasts `at-once` has outlived any power cut when it is done. One that lasts `later` does not
 * wait for the disk: a power cut may undo it, wholly and with all that came after it, until the next one that waits. That
 * is for work which is done again from what it began with, such as the members of an archive.
 */
export async function transact<T>(
  store: Store,
  lasts: 'at-once' | 'later',
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (lasts === 'at-once') return store.transaction().execute(work)
  // Nobody else can come between, as the one connection is held meanwhile.
  return store.connection().execute(async (connection) => {
    await sql`pragma synchronous = normal`.execute(connection)
    try {
      return await connection.transaction().execute(work)
    } finally {
      await sql`pragma synchronous = full`.execute(connection)
    }
  })
}
