import { join } from 'node:path'
import { BrokenExportError, type ExportArchive } from '../files/export-archive.ts'
import { type ExportMember, originalPath, tablePath } from '../files/export-manifest.ts'
import { linesOf } from '../files/lines-of.ts'
import { exportedRows } from '../store/export-store.ts'
import { EXPORTED_TABLES, exportedTables } from '../store/exported-tables.ts'
import { migrateStore, openStoreAt, type Store } from '../store/open-store.ts'
import {
  type AnyRow,
  columnsOfAll,
  danglingTable,
  endUnfinished,
  ignoreForeignKeys,
  insertRows,
} from '../store/restore-store.ts'
import { inBatches } from './in-batches.ts'
import { restoredRow } from './restored-row.ts'

const WAS_WAITING = 'It still waited to be read when the export was made, and is not in it; import it again.'

/**
 * The rows of an export in a database of their own in a folder: in the shape they were exported in, then brought up to
 * date, as a database of that age would be. Every row belongs to `athleteId`, whoever exported it, and all is checked: what
 * this returns can be copied as it is. Throws BrokenExportError.
 */
export async function loadExport(archive: ExportArchive, folder: string, athleteId: string): Promise<Store> {
  const store = await openStoreAt(join(folder, 'rows.db'), archive.manifest.schema)
  try {
    await ignoreForeignKeys(store)
    const columns = await columnsOfAll(store)
    for (const member of archive.manifest.members) {
      const [, table] = /^data\/(\w+)\.ndjson$/.exec(member.path) ?? []
      if (table === undefined) continue
      const known = columns.get(table)
      if (known === undefined || !isExported(table))
        throw new BrokenExportError(`${member.path} is no table of exports`)
      await loadTable(store, archive.read(member), { table, member, columns: known, athleteId })
    }
    const dangling = await danglingTable(store)
    if (dangling !== null) throw new BrokenExportError(`${tablePath(dangling)} refers to rows that are not there`)
    await migrateStore(store)
    await endUnfinished(store, WAS_WAITING)
    await checkRows(store, archive, athleteId)
    return store
  } catch (error) {
    await store.destroy()
    throw error
  }
}

/** A table an older version had and this one has no more was exported by it. */
function isExported(table: string): boolean {
  return !(table in EXPORTED_TABLES) || EXPORTED_TABLES[table as keyof typeof EXPORTED_TABLES] === 'exported'
}

interface Target {
  readonly table: string
  readonly member: ExportMember
  readonly columns: ReadonlySet<string>
  readonly athleteId: string
}

async function loadTable(store: Store, bytes: AsyncIterable<Uint8Array>, target: Target): Promise<void> {
  try {
    await store.transaction().execute(async (within) => {
      for await (const lines of inBatches(linesOf(bytes))) {
        await insertRows(
          within,
          target.table,
          lines.map((line) => rowOf(line, target)),
        )
      }
    })
  } catch (error) {
    if (!isRefused(error)) throw error
    throw new BrokenExportError(`${target.member.path} holds a row that cannot be`)
  }
}

/** What SQLite says of a row of the wrong type, one too many, or one that lacks something. */
export function isRefused(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code).startsWith('SQLITE_CONSTRAINT')
}

function rowOf(line: string, { table, member, columns, athleteId }: Target): AnyRow {
  const row = parseObject(line)
  const names = row === null ? [] : Object.keys(row)
  if (row === null || names.length !== columns.size || !names.every((name) => columns.has(name))) {
    throw new BrokenExportError(`${member.path} holds a line that is no row of it`)
  }
  if (!Object.values(row).every((value) => value === null || typeof value === 'string' || typeof value === 'number')) {
    throw new BrokenExportError(`${member.path} holds a value that is none`)
  }
  const owner = table === 'athlete' ? 'id' : 'athlete_id'
  return { ...(row as AnyRow), [owner]: athleteId }
}

function parseObject(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** Holds every row to what the program relies on, and the originals on record to those in the archive. */
async function checkRows(store: Store, { manifest }: ExportArchive, athleteId: string): Promise<void> {
  const originals = new Map(manifest.members.map(({ path, bytes }) => [path, bytes]))
  const missing = new Set(manifest.missing.map(({ sha256 }) => sha256))
  const counts = { athlete: 0, athlete_settings: 0 }
  for (const table of exportedTables) {
    for await (const rows of inBatches(exportedRows(store, table, athleteId))) {
      if (!rows.every((row) => restoredRow[table].safeParse(row).success)) {
        throw new BrokenExportError(`${tablePath(table)} holds a row that cannot be`)
      }
      if (table === 'athlete' || table === 'athlete_settings') counts[table] += rows.length
    }
  }
  if (counts.athlete !== 1 || counts.athlete_settings === 0) throw new BrokenExportError('it is of no athlete')
  for await (const { sha256, format, bytes } of exportedRows(store, 'raw_file', athleteId)) {
    const path = originalPath(sha256, format)
    if (originals.get(path) !== bytes && !missing.has(sha256)) throw new BrokenExportError(`${path} is missing`)
  }
}
