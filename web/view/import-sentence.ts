import type { ImportSummary } from '../contract.ts'
import { countText } from './count-text.ts'
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
  if (progress.state === 'cancelled') return ['Cancelled', ...outcomes].join(', ')
  if (progress.state === 'done')
    return outcomes.length === 0 ? 'Done: there was nothing in it.' : `Done: ${outcomes.join(', ')}.`
  const started = `${numberText(done)} of ${countText(total, 'file')} read`
  return outcomes.length === 0 ? `${started} …` : `${started}: ${outcomes.join(', ')} …`
}
