import type { Result } from '../../analysis/model/result.ts'
import { countRetryable } from '../store/import-control-store.ts'
import { countImported, countReasons } from '../store/import-outcome-store.ts'
import type { Failure } from './failure.ts'
import { type ImportSummary, importSummary } from './import-progress.ts'
import type { Product } from './product.ts'

export interface ImportOutcomes extends ImportSummary {
  /** Activities in the scored files, and how many of them joined another recording of their session. */
  readonly activities: number
  readonly joined: number
  /** Failed files that can be read again because their bytes are here. */
  readonly retryable: number
  readonly reasons: readonly {
    readonly status: 'skipped' | 'failed'
    readonly reason: string
    readonly count: number
  }[]
}

/** What came of an import in numbers: its summary, the activities it brought, and why files were skipped or failed. */
export async function importOutcomes(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<ImportOutcomes, Failure>> {
  const about = await importSummary(product, athleteId, id)
  if (!about.ok) return about
  const reasons = await countReasons(product.store, athleteId, id)
  const imported = await countImported(product.store, athleteId, id)
  const value = {
    ...about.value,
    ...imported,
    retryable: await countRetryable(product.store, athleteId, id),
    reasons: reasons.map(({ status, reason, count }) => ({
      status: status === 'failed' ? ('failed' as const) : ('skipped' as const),
      reason,
      count,
    })),
  }
  return { ok: true, value }
}
