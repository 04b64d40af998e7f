import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../../analysis/model/result.ts'
import { ANALYSIS_VERSION } from '../../analysis/version.ts'
import { BrokenExportError, type ExportArchive } from '../files/export-archive.ts'
import type { ExportManifest } from '../files/export-manifest.ts'
import { exportedRows, schemaNames } from '../store/export-store.ts'
import { exportedTables } from '../store/exported-tables.ts'
import { settleRows } from '../store/import-file-store.ts'
import type { Store } from '../store/open-store.ts'
import {
  type AnyRow,
  deferForeignKeys,
  insertRows,
  isEmptyDiary,
  lastImportFile,
  replaceAthlete,
} from '../store/restore-store.ts'
import { askFor } from './ask-for.ts'
import { inBatches } from './in-batches.ts'
import { isRefused, loadExport } from './load-export.ts'
import type { Product } from './product.ts'

/** The file of an import that an export came as. */
export interface CarryingFile {
  readonly athleteId: string
  readonly rowId: number
}

/** Why an export was not restored. `stopped` = the server was asked to stop; it can be begun again. */
export type NotRestored =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'not-empty' }
  | { readonly kind: 'newer'; readonly message: string }
  | { readonly kind: 'broken'; readonly message: string }

/**
 * Makes an empty diary what the export says: the same rows with the same ids, and the originals. All of it is checked
 * before anything is written; then the originals are put, and all rows with the outcome of the file in one transaction. So
 * one that is broken leaves everything as it was, and a process that ends on the way begins again. What was worked out by
 * another version is scored again afterwards, as after an update.
 */
export async function restoreExport(
  product: Product,
  { athleteId, rowId }: CarryingFile,
  archive: ExportArchive,
  isStopping: () => boolean,
): Promise<Result<null, NotRestored>> {
  const { manifest } = archive
  if (!(await schemaNames()).includes(manifest.schema) || manifest.analysisVersion > ANALYSIS_VERSION) {
    return { ok: false, error: { kind: 'newer', message: newerMessage(manifest.program) } }
  }
  if (!(await isEmptyDiary(product.store, athleteId))) return { ok: false, error: { kind: 'not-empty' } }
  const { scratchFolder } = product.inbox
  await mkdir(scratchFolder, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(scratchFolder, 'soleus-restore-'))
  try {
    for (const member of manifest.members) {
      if (isStopping()) return STOPPED
      for await (const _ of archive.read(member));
    }
    const rows = await loadExport(archive, folder, athleteId)
    try {
      if (!(await putOriginals(product, archive, isStopping))) return STOPPED
      return await copyRows(product, rows, { athleteId, rowId, manifest })
    } finally {
      await rows.destroy()
    }
  } catch (error) {
    if (!(error instanceof BrokenExportError) && !(error instanceof RangeError)) throw error
    return { ok: false, error: { kind: 'broken', message: brokenMessage(error.message) } }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const STOPPED = { ok: false, error: { kind: 'stopped' } } as const

/** For one made by a program this one does not know yet. */
export function newerMessage(program: string): string {
  return `This export was made by a newer Soleus (${program}); update this one and import it again. Nothing was changed.`
}

/** `what` in half a sentence. */
export function brokenMessage(what: string): string {
  return `This export is damaged (${what}), so nothing of it was taken over; copy or make it again.`
}

async function putOriginals(
  { originals }: Product,
  archive: ExportArchive,
  isStopping: () => boolean,
): Promise<boolean> {
  for (const member of archive.manifest.members) {
    if (isStopping()) return false
    if (member.path.startsWith('originals/')) await originals.put(member.sha256, await archive.readWhole(member))
  }
  return true
}

async function copyRows(
  product: Product,
  rows: Store,
  { athleteId, rowId, manifest }: CarryingFile & { readonly manifest: ExportManifest },
): Promise<Result<null, NotRestored>> {
  try {
    return await product.store.transaction().execute(async (store) => {
      // Asked again: something may have come in while the export was checked.
      if (!(await isEmptyDiary(store, athleteId))) return { ok: false, error: { kind: 'not-empty' } } as const
      await deferForeignKeys(store)
      const shift = await lastImportFile(store)
      for (const table of exportedTables) {
        const from = exportedRows(rows, table, athleteId) as AsyncIterable<AnyRow>
        for await (const batch of inBatches(from)) {
          if (table === 'athlete') await replaceAthlete(store, athleteId, batch[0]!)
          else await insertRows(store, table, table === 'import_file' ? batch.map((row) => shifted(row, shift)) : batch)
        }
      }
      await settleRows(store, athleteId, [rowId], outcome(manifest))
      await askFor(store, { athleteId, now: product.clock() }, 'rescore', {})
      return { ok: true, value: null } as const
    })
  } catch (error) {
    if (!isRefused(error)) throw error
    return {
      ok: false,
      error: { kind: 'broken', message: brokenMessage('some of it is here already, with someone else') },
    }
  }
}

/** Rows of imports are numbered by the database, and the file that is being read has a number already. */
function shifted(row: AnyRow, shift: number): AnyRow {
  const moved = (number: unknown) => (typeof number === 'number' ? number + shift : null)
  return { ...row, id: moved(row['id']), container_id: moved(row['container_id']) }
}

function outcome({ exportedAt, counts }: ExportManifest) {
  const { activity = 0, originals = 0 } = counts
  const message = `Restored from the export of ${exportedAt.slice(0, 10)}: ${activity} activities and ${originals} files, with all that was said of them.`
  return { status: 'scored', reason: null, message, sha256: null, activityIds: [] } as const
}
