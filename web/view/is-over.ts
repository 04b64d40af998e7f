import type { ImportSummary } from '../contract.ts'

/** Whether nothing will change in an import any more; a cancelled one first ends what it was reading. */
export function isOver({ state, finishedAt }: Pick<ImportSummary, 'state' | 'finishedAt'>): boolean {
  return state === 'done' || (state === 'cancelled' && finishedAt !== null)
}
