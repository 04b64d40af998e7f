import type { Product } from '../../server/usecases/product.ts'
import { exportContent } from './export-content.ts'

/** What of a diary must be the same for the same files, in whatever order and with however many imports they came. */
export async function diaryContent(product: Product) {
  const { activity, day, alert, raw_file, originals } = await exportContent(product)
  const ids = await product.store.selectFrom('activity').select(['id', 'sha256', 'part']).orderBy('id').execute()
  const holding = (alert as StoredAlert[]).filter(({ withdrawn }) => !withdrawn).map(asFound)
  return { activity, day, alert: holding, raw_file, originals, ids }
}

interface StoredAlert {
  readonly withdrawn: boolean
  readonly state: string
}

/** What was told of an alert, and at which tier, hangs on what was known when it was; that it is to be read does not. */
function asFound(row: StoredAlert): object {
  const { settled_tier, sent_json, ended_at, ...found } = row as StoredAlert & Record<string, unknown>
  return { ...found, state: row.state === 'sent' ? 'new' : row.state }
}
