import type { ImportSummary } from './import-progress.ts'

/** Whether nothing will change in an import any more. A cancelled one is over when what was being read has ended too. */
export function isOver({ state, finishedAt }: Pick<ImportSummary, 'state' | 'finishedAt'>): boolean {
  return (state === 'done' || state === 'cancelled') && finishedAt !== null
}
