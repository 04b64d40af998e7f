import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { allMigrations } from './migrations/all-migrations.ts'
import type { Schema } from './schema.ts'

export type Store = Kysely<Schema>

/**
 * Opens the database file, making it and its folder if need be, and brings its tables up to date. Throws when the file is
 * no database, or was written by a newer version of the program. One connection, as SQLite has one writer anyway.
 */
export async function openStore(path: string): Promise<Store> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const sqlite = new SqliteDatabase(path)
  sqlite.pragma('journal_mode = WAL')
  // With a write-ahead log NORMAL never corrupts; a power cut may lose the last moments, which an import then redoes.
  sqlite.pragma('synchronous = NORMAL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  const store = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) })
  const { error } = await new Migrator({ db: store, provider: allMigrations }).migrateToLatest()
  if (error !== undefined) {
    await store.destroy()
    throw new Error(`cannot bring the database ${path} up to date: ${error instanceof Error ? error.message : error}`)
  }
  return store
}
