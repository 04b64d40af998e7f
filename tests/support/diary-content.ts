import type { Product } from '../../server/usecases/product.ts'
import { exportContent } from './export-content.ts'

/** What of a diary must be the same for the same files, in whatever order and with however many imports they came. */
export async function diaryContent(product: Product) {
  const { activity, day, alert, raw_file, originals } = await exportContent(product)
  const ids = await product.store.selectFrom('activity').select(['id', 'sha256', 'part']).orderBy('id').execute()
  const holding = alert!.filter((row) => !(row as { withdrawn: boolean }).withdrawn)
  return { activity, day, alert: holding, raw_file, originals, ids }
}
