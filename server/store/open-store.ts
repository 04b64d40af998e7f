import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, Migrator, type SqliteDatabase as SqliteConnection, SqliteDialect } from 'kysely'
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
  const store = new Kysely<Schema>({ dialect: new SqliteDialect({ database: rememberStatements(sqlite) }) })
  const { error } = await new Migrator({ db: store, provider: allMigrations }).migrateToLatest()
  if (error !== undefined) {
    await store.destroy()
    throw new Error(`cannot bring the database ${path} up to date: ${error instanceof Error ? error.message : error}`)
  }
  return store
}

const MOST_STATEMENTS = 200

/** Kysely prepares a statement each time it runs one; kept ready, an import of ten thousand files spends a fifth less. */
function rememberStatements(sqlite: SqliteDatabase.Database): SqliteConnection {
  const statements = new Map<string, SqliteDatabase.Statement>()
  return {
    close: () => void sqlite.close(),
    prepare: (sql) => {
      const known = statements.get(sql)
      if (known !== undefined) return known
      const statement = sqlite.prepare(sql)
      if (statements.size >= MOST_STATEMENTS) statements.clear()
      statements.set(sql, statement)
      return statement
    },
  }
}
