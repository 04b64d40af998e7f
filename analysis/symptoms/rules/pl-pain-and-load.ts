import { type Finding, RULE_ORDER, type Rule, SYMPTOM_RULE_ORDER } from '../../model/risk.ts'
import type { SymptomFinding } from '../../model/symptom-finding.ts'
import { cleanStreak } from '../clean-streak.ts'
import { isClean } from '../is-clean.ts'
import type { PainReport } from '../pain-reports.ts'
import { SYMPTOM_LIMITS } from '../symptom-limits.ts'

const JOINED: ReadonlySet<Rule> = new Set<Rule>(['S1', 'S2', 'W1'])

/**
 * PL, "Pain and load rising together": a pain rule speaks, or still holds, within 72 hours of an S1, S2 or W1 of caution or
 * higher. One message joins them; it is said on the later of the two days, and not again before two clean check-ins.
 */
export function plPainAndLoad(
  pains: readonly SymptomFinding[],
  loads: readonly Finding[],
  reports: readonly PainReport[],
): SymptomFinding[] {
  const joins = loads
    .filter(({ rule, tier }) => JOINED.has(rule) && tier !== 'notice')
    .flatMap((load) => pains.filter((pain) => areTogether(pain, load)).map((pain) => ({ load, pain })))
  const days = [...new Set(joins.map(dayOf))].sort((a, b) => a - b)
  const findings: SymptomFinding[] = []
  for (const day of days) {
    const last = findings.at(-1)
    if (last !== undefined && !(last.until <= day)) continue
    const today = joins.filter((join) => dayOf(join) === day)
    findings.push(toFinding(day, today, reports))
  }
  return findings
}

interface Join {
  readonly load: Finding
  readonly pain: SymptomFinding
}

function areTogether(pain: SymptomFinding, load: Finding): boolean {
  const isNear = Math.abs(load.day - pain.day) <= SYMPTOM_LIMITS.PL.within.value
  return isNear || (load.day > pain.day && !(load.day > pain.until))
}

function dayOf({ load, pain }: Join): number {
  return Math.max(load.day, pain.day)
}

function toFinding(day: number, today: readonly Join[], reports: readonly PainReport[]): SymptomFinding {
  const [headline] = today.map(({ load }) => load).toSorted(byWeight)
  const [pain] = today.map((join) => join.pain).toSorted((a, b) => b.day - a.day)
  const [painRules, loadRules] = [today.map((join) => join.pain.rule), today.map(({ load }) => load.rule)]
  return {
    day,
    rule: 'PL',
    tier: 'high',
    value: headline!.ratio,
    reference: headline!.reference,
    count: 1,
    side: pain!.side,
    sites: pain!.sites,
    joins: [
      ...SYMPTOM_RULE_ORDER.filter((rule) => painRules.includes(rule)),
      ...RULE_ORDER.filter((rule) => loadRules.includes(rule) && rule !== headline!.rule),
      headline!.rule,
    ],
    until: secondClean(day, reports),
  }
}

function byWeight(a: Finding, b: Finding): number {
  const isHigh = Number(b.tier === 'high') - Number(a.tier === 'high')
  return isHigh || b.day - a.day || RULE_ORDER.indexOf(a.rule) - RULE_ORDER.indexOf(b.rule)
}

/** The day of the second clean check-in about a day after `day`. */
function secondClean(day: number, reports: readonly PainReport[]): number {
  const streak = cleanStreak()
  for (const report of reports) {
    const count = streak.hear(report, report.day <= day ? false : isClean(report))
    if (count >= SYMPTOM_LIMITS.cleanCheckIns.value) return report.day
  }
  return Number.NaN
}
