import type { ImportRow } from '../store/import-store.ts'

/** Whether nothing more is read of an import: it is done, or its files are being put away. */
export function isEnded({ state }: Pick<ImportRow, 'state'>): boolean {
  return state === 'done' || state === 'cancelled'
}
