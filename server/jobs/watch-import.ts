import { findImport, type ImportRow } from '../store/import-store.ts'
import type { RunnerContext } from './runner-context.ts'

/** An import under watch while it is read. */
export interface ImportWatch {
  /** Whether it was paused, cancelled or ended since. */
  readonly isHalted: () => boolean
  readonly end: () => void
}

/**
 * Learns of it when the athlete pauses or cancels an import that is being read. Looks whenever the queue is woken, so that
 * whoever reads may ask between any two files for nothing.
 */
export function watchImport({ product, log, onWake }: RunnerContext, { athlete_id, id }: ImportRow): ImportWatch {
  let isHalted = false
  const look = async () => {
    const row = await findImport(product.store, athlete_id, id)
    isHalted = row === undefined || row.paused === 1 || row.state === 'done' || row.state === 'cancelled'
  }
  const end = onWake(() => {
    look().catch((error: unknown) => log.warn({ err: error, importId: id }, 'an import could not be looked at'))
  })
  return { isHalted: () => isHalted, end }
}
