import { civilDayOf, formatCivilDay } from '../../analysis/model/civil-day.ts'
import { ANALYSIS_VERSION } from '../../analysis/version.ts'
import {
  EXPORT_FORMAT,
  EXPORT_FORMAT_VERSION,
  type ExportManifest,
  type ExportMember,
  MANIFEST_PATH,
  originalPath,
  README_PATH,
  tablePath,
} from '../files/export-manifest.ts'
import { inChunks } from '../files/in-chunks.ts'
import { ZipWriter } from '../files/zip-writer.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import { readAthlete } from '../store/athlete-store.ts'
import { exportedRows, schemaName } from '../store/export-store.ts'
import { exportedTables } from '../store/exported-tables.ts'
import { openSnapshot, type Store } from '../store/open-store.ts'
import { exportReadme } from './export-readme.ts'
import { CSV_TABLES, type CsvTable, csvTable } from './export-tables.ts'
import type { Product } from './product.ts'

/** A file that is made while it is read. */
export interface StreamedFile {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

interface Occasion {
  /** Of the program. */
  readonly version: string
  /** Told what was written once all of it is. */
  readonly onEnd?: (manifest: ExportManifest) => void
}

/**
 * Everything an athlete has given or said, as one zip: originals byte for byte, the rows of the database, tables to read,
 * and a manifest with the hash of each. It shows one moment, though the server goes on working, and holds one original at a
 * time in memory. The same content makes the same bytes but for the moment in the manifest. Nothing is opened before the
 * first chunk is asked for.
 */
export async function exportDiary(product: Product, athleteId: string, occasion: Occasion): Promise<StreamedFile> {
  const date = await localDate(product, athleteId)
  return { name: `soleus-export-${date}.zip`, chunks: zipChunks(product, athleteId, occasion) }
}

/** One of the tables for spreadsheets by itself. */
export async function exportCsv(product: Product, athleteId: string, table: CsvTable): Promise<StreamedFile> {
  async function* lines() {
    const { store, close } = await openSnapshot(product.store)
    try {
      yield* csvTable(store, athleteId, table)
    } finally {
      await close()
    }
  }
  return { name: `soleus-${table}-${await localDate(product, athleteId)}.csv`, chunks: inChunks(lines()) }
}

async function localDate({ store, clock }: Product, athleteId: string): Promise<string> {
  const { zone } = await readAthlete(store, athleteId)
  return formatCivilDay(civilDayOf(clock(), zoneOffset(zone, clock())))
}

async function* zipChunks(product: Product, athleteId: string, occasion: Occasion): AsyncGenerator<Uint8Array> {
  const zip = new ZipWriter()
  const writing = writeZip(zip, product, { athleteId, ...occasion })
  writing.catch((error: Error) => zip.output.destroy(error))
  try {
    yield* zip.output as AsyncIterable<Uint8Array>
  } finally {
    zip.output.destroy()
    await writing.catch(() => undefined)
  }
}

async function writeZip(
  zip: ZipWriter,
  product: Product,
  { athleteId, version, onEnd }: Occasion & { readonly athleteId: string },
): Promise<void> {
  const exportedAt = new Date(product.clock() * 1000).toISOString()
  const members: ExportMember[] = [zip.addPlain(README_PATH, exportReadme)]
  const counts: Record<string, number> = {}
  // The originals are never changed, so the snapshot ends before them: a slow reader does not hold the log for hours.
  const originals = await withSnapshot(product.store, async (store) => {
    for (const table of CSV_TABLES) {
      members.push(await zip.add(`${table}.csv`, inChunks(csvTable(store, athleteId, table))))
    }
    for (const table of exportedTables) {
      const rows = counted(exportedRows(store, table, athleteId), (count) => {
        counts[table] = count
      })
      members.push(await zip.add(tablePath(table), inChunks(jsonLines(rows))))
    }
    return readAll(exportedRows(store, 'raw_file', athleteId))
  })
  const missing: { sha256: string; name: string }[] = []
  for (const { sha256, format, name } of originals) {
    const bytes = await product.originals.get(sha256).catch(() => null)
    if (bytes === null) missing.push({ sha256, name })
    else members.push({ ...(await zip.add(originalPath(sha256, format), [bytes])), name })
  }
  counts['originals'] = originals.length - missing.length
  const manifest: ExportManifest = {
    format: EXPORT_FORMAT,
    formatVersion: EXPORT_FORMAT_VERSION,
    program: version,
    analysisVersion: ANALYSIS_VERSION,
    schema: await schemaName(),
    exportedAt,
    counts,
    members,
    missing,
  }
  await zip.add(MANIFEST_PATH, [Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)])
  zip.finish()
  onEnd?.(manifest)
}

async function withSnapshot<T>(store: Store, read: (store: Store) => Promise<T>): Promise<T> {
  const snapshot = await openSnapshot(store)
  try {
    return await read(snapshot.store)
  } finally {
    await snapshot.close()
  }
}

async function* counted<T>(rows: AsyncIterable<T>, onEnd: (count: number) => void): AsyncGenerator<T> {
  let count = 0
  for await (const row of rows) {
    count += 1
    yield row
  }
  onEnd(count)
}

async function readAll<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const row of rows) all.push(row)
  return all
}

async function* jsonLines(rows: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`
}
