import { openPromise } from 'yauzl'
import { exportedTables } from '../../server/store/exported-tables.ts'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import type { Product } from '../../server/usecases/product.ts'

// biome-ignore lint/suspicious/noExplicitAny: rows of every table, taken apart by their columns
type Row = any
type Tables = Record<string, Row[]>

/**
 * What a diary holds, table by table, fit to be compared with another one's: of a running product, or of an export by the
 * path of its zip. What may rightly differ between two diaries of the same files is taken out: moments, ids that are drawn
 * by lot, numbers of rows, and how an import got on. An activity is called by its original and part in it, or by what was
 * entered. Rows are sorted; the import that brought a restore is left out. A zip holds no `day`s, as they are derived.
 */
export async function exportContent(source: Product | string): Promise<Record<string, unknown[]>> {
  const tables = typeof source === 'string' ? await tablesOfZip(source) : await tablesOfProduct(source)
  const names = new Map(tables['activity']!.map((row) => [row.id, nameOf(row)]))
  const nameOfId = (id: string | null) => (id === null ? null : (names.get(id) ?? `unknown ${id}`))
  const restores = new Set(tables['import_file']!.filter(isRestore).map((row) => row.import_id))
  const content: Record<string, unknown[]> = {}
  for (const [table, rows] of Object.entries(tables)) {
    const kept = rows.filter(
      (row) => !restores.has(table === 'import' ? row.id : row.import_id) || table === 'activity',
    )
    const plain = kept.map((row) => (COMPARED[table] ?? ((same: Row) => same))({ ...row }, nameOfId))
    content[table] = plain
      .map((row) => JSON.stringify(row))
      .sort()
      .map((row) => JSON.parse(row))
  }
  return content
}

function isRestore(row: Row): boolean {
  return row.status === 'scored' && row.message?.startsWith('Restored ')
}

function nameOf(row: Row): string {
  return row.sha256 === null ? `by hand: ${row.manual_json} ${row.name}` : `${row.sha256}#${row.part}`
}

/** What of each table is compared. A table without an entry is compared as it is. */
const COMPARED: Record<string, (row: Row, nameOfId: (id: string | null) => string | null) => unknown> = {
  athlete: ({ created_at, days_version, ...row }) => row,
  raw_file: ({ created_at, ...row }) => row,
  import: ({ id, created_at, finished_at, touched_at, ...row }) => row,
  import_file: ({ name, status, reason, message, sha256, activity_ids_json }, nameOfId) => {
    return { name, status, reason, message, sha256, activities: JSON.parse(activity_ids_json).map(nameOfId) }
  },
  activity: ({ id, import_id, created_at, deleted_at, duplicate_of, ...row }, nameOfId) => {
    return { ...row, deleted: deleted_at !== null, duplicate_of: nameOfId(duplicate_of) }
  },
  alert: ({ id, created_at, acknowledged_at, withdrawn_at, ...row }) => {
    return { ...row, acknowledged: acknowledged_at !== null, withdrawn: withdrawn_at !== null }
  },
  recalculation: ({ id, created_at, finished_at, ...row }) => ({ ...row, finished: finished_at !== null }),
  score_change: ({ recalculation_id, activity_id, ...row }, nameOfId) => ({ ...row, activity: nameOfId(activity_id) }),
}

async function tablesOfProduct({ store, originals }: Product): Promise<Tables> {
  const tables: Tables = {}
  for (const table of [...exportedTables, 'day' as const]) {
    const owner = table === 'athlete' ? 'id' : 'athlete_id'
    // The union of all tables is more than the query builder's types can follow.
    tables[table] = await (store as Row).selectFrom(table).selectAll().where(owner, '=', LOCAL_ATHLETE).execute()
  }
  // Reading an original holds it to its hash.
  const found = tables['raw_file']!.map(async ({ sha256 }) => ({ sha256, bytes: (await originals.get(sha256)).length }))
  tables['originals'] = await Promise.all(found)
  return tables
}

async function tablesOfZip(path: string): Promise<Tables> {
  const tables: Tables = { originals: [] }
  const zip = await openPromise(path, { lazyEntries: true, autoClose: true })
  for await (const entry of zip.eachEntry()) {
    const [folder, file = ''] = entry.fileName.split('/')
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    if (folder === 'originals') tables['originals']!.push({ sha256: file.split('.')[0], bytes: bytes.length })
    if (folder !== 'data') continue
    const lines = bytes
      .toString()
      .split('\n')
      .filter((line) => line !== '')
    tables[file.replace('.ndjson', '')] = lines.map((line) => JSON.parse(line))
  }
  return tables
}
