import { assumeTrained } from '../model/assume-trained.ts'
import type { CivilDay } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import type { DataRule, Finding, Rule } from '../model/risk.ts'
import type { RiskPhases } from '../model/risk-phases.ts'
import { doubtFindings } from './doubt-findings.ts'
import { evaluateRisk } from './evaluate-risk.ts'
import { injuryFindings } from './injury-findings.ts'
import { loadEnds } from './load-ends.ts'
import { RULE_LIMITS } from './rule-limits.ts'
import { soundSeries } from './sound-series.ts'

/** What a rule said, and the first day on which it is over; NaN while it lasts. */
export type JudgedFinding = Finding<Rule | DataRule> & { readonly endedOn: CivilDay }

/**
 * Everything the load rules and the data rules say of a diary: the rules over the days as they may be believed, silent
 * over gaps nobody told of (D1); "check this file" in place of what a doubtful file would raise (D2); and what an injury
 * on record asks for (B2). By day, and within a day in the order of the rules, D2 and B2 last.
 */
export function judgeDays(series: DailySeries, phases: RiskPhases): JudgedFinding[] {
  const sound = soundSeries(series, phases.doubtful)
  const believed = assumeTrained(sound, phases.unrecorded)
  const isUnrecorded = (day: number) => phases.unrecorded.some(({ from, to }) => day >= from && day <= to)
  const said = evaluateRisk(believed, RULE_LIMITS, phases.careful).filter(({ day }) => !isUnrecorded(day))
  const doubts = doubtFindings(series, phases.doubtful)
  const all = [...said, ...doubts, ...injuryFindings(sound, phases.careful)].sort((a, b) => a.day - b.day)
  const ends = loadEnds(believed, all)
  return all.map((finding, index) => ({ ...finding, endedOn: ends[index]! }))
}
