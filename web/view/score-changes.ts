import type { ScoreChange } from '../contract.ts'
import { CAUSE_ORDER, type ChartCause, causeText } from './cause-text.ts'
import { chartCauses } from './chart-causes.ts'
import { signedText } from './signed-text.ts'

/** By the size of the change, the largest first, or by day, the newest first. */
export type ChangeOrder = 'size' | 'date'

/** A session that reads otherwise than before. */
export interface ChangedScore extends ScoreChange {
  readonly after: NonNullable<ScoreChange['after']>
}

/** Calf-km under which a part is not said to have moved: it would read as no change. */
const NOTICED = 0.05

/** The sessions that were scored anew, in order; those that could not be scored are none of them. */
export function changedScores(items: readonly ScoreChange[], order: ChangeOrder): readonly ChangedScore[] {
  const changed = items.filter((item): item is ChangedScore => item.after !== null)
  const size = ({ before, after }: ChangedScore) => Math.abs(after.calfKm - before.calfKm)
  const byDate = (a: ScoreChange, b: ScoreChange) => b.date.localeCompare(a.date)
  return changed.sort((a, b) => (order === 'size' ? size(b) - size(a) : 0) || byDate(a, b))
}

/** Calf-km of all sessions of a list, before and after. */
export function scoreTotals(changes: readonly ChangedScore[]): { readonly before: number; readonly after: number } {
  return {
    before: changes.reduce((sum, { before }) => sum + before.calfKm, 0),
    after: changes.reduce((sum, { after }) => sum + after.calfKm, 0),
  }
}

/** Which causes moved and by how much, the largest first: `climb +0.4, flat −0.1`. */
export function movedCauses({ before, after }: ChangedScore): string {
  const was = chartCauses(before.causes)
  const now = chartCauses(after.causes)
  const moved = CAUSE_ORDER.map((cause): [ChartCause, number] => [cause, now[cause] - was[cause]])
    .filter(([, by]) => Math.abs(by) >= NOTICED)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
  return moved.map(([cause, by]) => `${causeText(cause)} ${signedText(by, 1)}`).join(', ')
}
