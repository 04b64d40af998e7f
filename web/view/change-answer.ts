import type { RecalculationSummary } from '../contract.ts'
import { countText } from './count-text.ts'
import { numberText } from './number-text.ts'

/** How far a recalculation is, or what it did, in one sentence. */
export function changeAnswer({ finishedAt, total, done, changed, failed }: RecalculationSummary): string {
  const sessions = countText(total, 'session')
  if (finishedAt === null) return `${numberText(done)} of ${sessions} scored again so far.`
  const not = failed === 0 ? '' : ` ${countText(failed, 'session')} could not be scored again.`
  if (changed === 0) return `${total === 1 ? 'One session' : sessions} scored again, and no number changed.${not}`
  return `${numberText(changed)} of ${sessions} changed.${not}`
}
