import { api } from '../api.ts'
import type { ImportFile, ImportSummary } from '../contract.ts'

/** Files shown in place; the whole list has a page of its own. */
export const SHOWN_FILES = 6

/** Of a few files all; of many the ones that need the reader's eye: those that failed. That most are skipped is normal. */
export async function filesToShow({ id, counts }: ImportSummary): Promise<readonly ImportFile[]> {
  const isMany = counts.total > SHOWN_FILES
  if (isMany && counts.failed === 0) return []
  const query = { ...(isMany ? { status: 'failed' as const } : {}), limit: String(SHOWN_FILES) }
  return (await api.importFiles(id, query)).items
}
