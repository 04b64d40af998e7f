import { api } from '../api.ts'
import type { ImportFile, ImportSummary } from '../contract.ts'

/** Files shown in place; the whole list has a page of its own. */
export const SHOWN_FILES = 6

/** Of a few files all; of many the ones that need the reader's eye: failed first, then skipped. */
export async function filesToShow({ id, counts }: ImportSummary): Promise<readonly ImportFile[]> {
  const some = (query: { readonly status?: 'failed' | 'skipped' }) =>
    api.importFiles(id, { ...query, limit: String(SHOWN_FILES) }).then(({ items }) => items)
  if (counts.total <= SHOWN_FILES) return some({})
  const failed = counts.failed === 0 ? [] : await some({ status: 'failed' })
  if (failed.length === SHOWN_FILES || counts.skipped === 0) return failed
  return [...failed, ...(await some({ status: 'skipped' }))].slice(0, SHOWN_FILES)
}
