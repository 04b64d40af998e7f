import type { Rule } from '../../analysis/model/risk.ts'
import { evaluateRisk } from '../../analysis/risk/evaluate-risk.ts'
import { type SeriesParts, seriesOf } from './series-of.ts'

/** One firing in words that are easy to compare: day index, tier, ratio to three decimals, reference, reference day index. */
export type Said = readonly [day: number, tier: string, ratio: number, reference: number, referenceDay: number | null]

/** What one rule says of a hand-written history from day `from` on. */
export function findingsOf(rule: Rule, loads: readonly number[], parts: SeriesParts = {}, from = 0): Said[] {
  const series = seriesOf(loads, parts)
  return evaluateRisk(series)
    .filter((finding) => finding.rule === rule && finding.day - series.firstDay >= from)
    .map(({ day, tier, ratio, reference, referenceDay }) => [
      day - series.firstDay,
      tier,
      Math.round(ratio * 1000) / 1000,
      Math.round(reference * 1000) / 1000,
      Number.isNaN(referenceDay) ? null : referenceDay - series.firstDay,
    ])
}
