import type { CivilDay } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import type { DaySpan } from '../model/day-span.ts'
import { type Finding, RULE_ORDER, type Rule } from '../model/risk.ts'
import { type RiskHistory, type RuleCheck, type RuleHit, riskHistory } from './risk-history.ts'
import { RULE_LIMITS, type RuleLimits } from './rule-limits.ts'
import { b1FirstRunsBack } from './rules/b1-first-runs-back.ts'
import { b1wFirstWeeksBack } from './rules/b1w-first-weeks-back.ts'
import { s1LongestSession } from './rules/s1-longest-session.ts'
import { s2SandSession } from './rules/s2-sand-session.ts'
import { s2wSandWeek } from './rules/s2w-sand-week.ts'
import { s3ClimbSession } from './rules/s3-climb-session.ts'
import { t1MonthBuild } from './rules/t1-month-build.ts'
import { w1BiggestWeek } from './rules/w1-biggest-week.ts'

const RULES = {
  B1: b1FirstRunsBack,
  S1: s1LongestSession,
  S2: s2SandSession,
  S3: s3ClimbSession,
  S2w: s2wSandWeek,
  B1w: b1wFirstWeeksBack,
  W1: w1BiggestWeek,
  T1: t1MonthBuild,
} satisfies Record<Rule, (history: RiskHistory) => RuleCheck>

/**
 * All findings of a history, by day and within a day in RULE_ORDER. Walks the days once; what is found up to a day does
 * not depend on later days. `series` holds no NaN in its load columns (dailySeries sees to it). `careful`: the weeks
 * after an injury on record, in which S1 and W1 have the thresholds of B2.
 */
export function evaluateRisk(
  series: DailySeries,
  limits: RuleLimits = RULE_LIMITS,
  careful: readonly DaySpan[] = [],
): Finding[] {
  const history = riskHistory(series, limits, careful)
  const checks = RULE_ORDER.map((rule) => RULES[rule](history))
  const findings: Finding[] = []
  for (let day = 0; day < series.length; day++) {
    history.breaks.advance(day, series.calfKm[day]! >= limits.sessionMinimum.value)
    for (let i = 0; i < checks.length; i++) {
      const hit = checks[i]!(day)
      if (hit !== null) findings.push(toFinding(RULE_ORDER[i]!, hit, series.firstDay, day))
    }
  }
  return findings
}

function toFinding(rule: Rule, hit: RuleHit, firstDay: CivilDay, day: number): Finding {
  const { tier, ratio, reference, referenceDay } = hit
  return { day: firstDay + day, rule, tier, ratio, reference, referenceDay: firstDay + referenceDay }
}
