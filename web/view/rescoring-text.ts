import type { RecalculationSummary } from '../contract.ts'
import { countText } from './count-text.ts'

/** What a recalculation does or did, as the end of a message: `12 sessions are being scored again.` */
export function rescoringText({
  finishedAt,
  total,
  done,
}: Pick<RecalculationSummary, 'finishedAt' | 'total' | 'done'>): string {
  const count = finishedAt === null ? Math.max(1, total - done) : total
  const what = countText(count, 'session')
  if (finishedAt === null) return `${what} ${count === 1 ? 'is' : 'are'} being scored again.`
  return `${what} ${count === 1 ? 'was' : 'were'} scored again.`
}
