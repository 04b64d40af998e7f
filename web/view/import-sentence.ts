import type { ImportSummary } from '../contract.ts'
import { countText } from './count-text.ts'
import { NOTHING_ARRIVED } from './nothing-arrived.ts'
import { numberText } from './number-text.ts'

/** How far an import is, in one sentence; null = the files are still being sent. */
export function importSentence(progress: Pick<ImportSummary, 'state' | 'counts'> | null): string {
  if (progress === null) return 'Sending …'
  const { total, done, scored, skipped, failed } = progress.counts
  const outcomes = [
    scored > 0 ? `${numberText(scored)} scored` : '',
    skipped > 0 ? `${numberText(skipped)} skipped` : '',
    failed > 0 ? `${numberText(failed)} failed` : '',
  ].filter((text) => text !== '')
  if (progress.state === 'cancelled') {
    return outcomes.length === 0 ? 'Cancelled.' : `Cancelled: ${outcomes.join(', ')}.`
  }
  if (progress.state === 'done') return total === 0 ? NOTHING_ARRIVED : `Done: ${outcomes.join(', ')}.`
  if (outcomes.length === 0) return 'Nothing read so far …'
  // Not of how many: an archive tells of its files only as it is read.
  return `${countText(done, 'file')} read so far: ${outcomes.join(', ')} …`
}
