import type { Result } from '../../analysis/model/result.ts'
import { listImportFiles } from '../store/import-file-store.ts'
import { countFiles, findImport, type ImportCounts, type ImportRow, listImports } from '../store/import-store.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'

const NONE: ImportCounts = { total: 0, done: 0, scored: 0, skipped: 0, failed: 0 }

/** An import with the outcome of each of its files, members of archives in the archive's place. */
export async function importProgress(product: Product, athleteId: string, id: string) {
  const about = await importSummary(product, athleteId, id)
  if (!about.ok) return about
  const files = await listImportFiles(product.store, athleteId, id)
  const value = {
    ...about.value,
    files: files.map(({ name, status, reason, message, activity_ids_json }) => {
      const shown = status === 'expanded' ? 'scored' : status
      return { name, status: shown, reason, message, activityIds: JSON.parse(activity_ids_json) as string[] }
    }),
  }
  return { ok: true, value } as const
}

/** How far an import is, without its files. */
export async function importSummary(product: Product, athleteId: string, id: string) {
  const found = await findImport(product.store, athleteId, id)
  if (found === undefined) return notFound
  const counts = await countFiles(product.store, athleteId, [id])
  return { ok: true, value: summary(found, counts.get(id)) } as const
}

/** The last imports without their files, newest first. */
export async function importHistory(product: Product, athleteId: string) {
  const imports = await listImports(product.store, athleteId)
  const ids = imports.map((row) => row.id)
  const counts = await countFiles(product.store, athleteId, ids)
  return { items: imports.map((row) => summary(row, counts.get(row.id))) }
}

function summary(row: ImportRow, counts: ImportCounts = NONE) {
  return { id: row.id, createdAt: new Date(row.created_at * 1000).toISOString(), state: row.state, counts }
}

const notFound: Result<never, Failure> = {
  ok: false,
  error: { kind: 'not-found', message: 'There is no such import.' },
}
