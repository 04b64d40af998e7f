import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, Migrator, type SqliteDatabase as SqliteConnection, SqliteDialect, sql } from 'kysely'
import { allMigrations } from './migrations/all-migrations.ts'
import type { Schema } from './schema.ts'

export type Store = Kysely<Schema>

/**
 * Opens the database file, making it and its folder if need be, and brings its tables up to date. Throws when the file is
 * no database, or was written by a newer version of the program. One connection, as SQLite has one writer anyway.
 */
export async function openStore(path: string): Promise<Store> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const store = connect(path)
  await migrateStore(store)
  return store
}

/**
 * Brings the tables to the shape of a migration, or of the latest one. Closes the store and throws when that cannot be:
 * what is half brought up to date is not to be used.
 */
export async function migrateStore(store: Store, migration?: string): Promise<void> {
  const migrator = new Migrator({ db: store, provider: allMigrations })
  const { error } = await (migration === undefined ? migrator.migrateToLatest() : migrator.migrateTo(migration))
  if (error === undefined) return
  const [file] = await databaseFiles(store)
  await store.destroy()
  throw new Error(`cannot bring the database ${file} up to date: ${error instanceof Error ? error.message : error}`)
}

/** A database file of its own in the shape that a migration left behind, to be filled and then brought up to date. */
export async function openStoreAt(path: string, migration: string): Promise<Store> {
  const store = connect(path)
  await migrateStore(store, migration)
  return store
}

/** The database as it was at one moment, through a connection of its own. */
export interface Snapshot {
  readonly store: Store
  readonly close: () => Promise<void>
}

/**
 * The database as it is now, to be read at leisure while others go on writing: SQLite keeps that state in its log until
 * the snapshot is closed.
 */
export async function openSnapshot(store: Store): Promise<Snapshot> {
  const [path = ''] = await databaseFiles(store)
  const sqlite = new SqliteDatabase(path, { readonly: true, fileMustExist: true })
  const reader = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) })
  const transaction = await reader.startTransaction().execute()
  // A transaction begins with its first statement.
  await transaction.selectFrom('athlete').select('id').limit(1).execute()
  const close = async () => {
    if (!transaction.isRolledBack) await transaction.rollback().execute()
    await reader.destroy()
  }
  return { store: transaction, close }
}

function connect(path: string): Store {
  const sqlite = new SqliteDatabase(path)
  sqlite.pragma('journal_mode = WAL')
  // What was answered has to outlive a power cut: NORMAL would lose the last moments. See transact.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: rememberStatements(sqlite) }) })
}

async function databaseFiles(store: Store): Promise<string[]> {
  const { rows } = await sql<{ file: string }>`select file from pragma_database_list where name = 'main'`.execute(store)
  return rows.map(({ file }) => file)
}

const MOST_STATEMENTS = 200

/** Kysely prepares a statement each time it runs one; kept ready, an import of ten thousand files spends a fifth less. */
function rememberStatements(sqlite: SqliteDatabase.Database): SqliteConnection {
  const statements = new Map<string, SqliteDatabase.Statement>()
  return {
    close: () => void sqlite.close(),
    prepare: (sql) => {
      // Locked at once: one that reads first may not write any more when another process (`soleus import` beside a server)
      // has written meanwhile, however long it would wait.
      if (sql === 'begin') return sqlite.prepare('begin immediate')
      // A full disk ends a transaction by itself; an error about rolling it back would hide why it failed.
      if (sql === 'rollback' && !sqlite.inTransaction) return sqlite.prepare('select 1')
      const known = statements.get(sql)
      if (known !== undefined) return known
      const statement = sqlite.prepare(sql)
      if (statements.size >= MOST_STATEMENTS) statements.clear()
      statements.set(sql, statement)
      return statement
    },
  }
}
