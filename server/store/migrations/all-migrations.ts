import type { Migration, MigrationProvider } from 'kysely'
import { firstTables } from './0001-first-tables.ts'
import { tenYears } from './0002-ten-years.ts'
import { ground } from './0003-ground.ts'
import { diary } from './0004-diary.ts'
import { notify } from './0005-notify.ts'

const MIGRATIONS: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-ten-years': tenYears,
  '0003-ground': ground,
  '0004-diary': diary,
  '0005-notify': notify,
}

/** Every migration by name, in the order of the names. Listed by hand so that it works from any build. */
export const allMigrations: MigrationProvider = {
  getMigrations: async () => MIGRATIONS,
}
