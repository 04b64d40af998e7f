import { saidOfExports } from '../store/restore-store.ts'
import type { ImportFile } from '../usecases/import-files.ts'
import { importFiles } from '../usecases/import-files.ts'
import { importOutcomes } from '../usecases/import-outcomes.ts'
import type { ImportSummary } from '../usecases/import-progress.ts'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import type { Product } from '../usecases/product.ts'
import { textTable } from './text-table.ts'

/** Failed files named at the end; the page lists them all. */
const NAMED = 50

/** What came of an import: a line of counts, what became of an export among the files, how often each reason, and the failed files by name. */
export async function importReport(product: Product, importId: string): Promise<string> {
  const outcomes = await importOutcomes(product, LOCAL_ATHLETE, importId)
  if (!outcomes.ok) throw new Error(outcomes.error.message)
  const { counts, reasons, state } = outcomes.value
  const parts = [`${state === 'cancelled' ? 'Cancelled: ' : ''}${countsLine(outcomes.value)}\n`]
  for (const said of await saidOfExports(product.store, LOCAL_ATHLETE, importId)) parts.push(`${said}\n`)
  const counted = reasons.map(({ status, reason, count }) => [String(count), `${status}: ${reason}`])
  if (counted.length > 0) parts.push(textTable(['files', 'why'], counted))
  const failed = await failedFiles(product, importId, NAMED)
  if (failed.length > 0)
    parts.push(
      textTable(
        ['failed', 'why'],
        failed.map(({ name, message }) => [name, message ?? '']),
      ),
    )
  if (counts.failed > failed.length) parts.push(`and ${counts.failed - failed.length} more; the page lists them all\n`)
  return parts.join('\n')
}

/** `3 files: 2 scored, 1 skipped, 0 failed`. */
export function countsLine({ counts }: ImportSummary): string {
  const { total, scored, skipped, failed } = counts
  return `${total} files: ${scored} scored, ${skipped} skipped, ${failed} failed`
}

/** The first failed files of an import. */
export async function failedFiles(product: Product, importId: string, limit: number): Promise<readonly ImportFile[]> {
  const page = await importFiles(product, LOCAL_ATHLETE, importId, { status: 'failed', limit })
  return page.ok ? page.value.items : []
}
