import type { CheckIn } from '../model/check-in.ts'
import type { CivilDay } from '../model/civil-day.ts'
import { type Finding, SYMPTOM_RULE_ORDER, type SymptomRule } from '../model/risk.ts'
import type { SymptomFinding } from '../model/symptom-finding.ts'
import { cleanStreak } from './clean-streak.ts'
import { type PainReport, painReports } from './pain-reports.ts'
import type { PainHit, PainRule } from './pain-rule.ts'
import { p1AboveLine } from './rules/p1-above-line.ts'
import { p2NotSettled } from './rules/p2-not-settled.ts'
import { p3WorseWeek } from './rules/p3-worse-week.ts'
import { p4WarmsUp } from './rules/p4-warms-up.ts'
import { p5AffectsTraining } from './rules/p5-affects-training.ts'
import { p6StillThere } from './rules/p6-still-there.ts'
import { plPainAndLoad } from './rules/pl-pain-and-load.ts'
import { SYMPTOM_LIMITS } from './symptom-limits.ts'

const RULES = {
  P1: p1AboveLine,
  P2: p2NotSettled,
  P3: p3WorseWeek,
  P4: p4WarmsUp,
  P5: p5AffectsTraining,
  P6: p6StillThere,
} satisfies Record<Exclude<SymptomRule, 'PL'>, (reports: readonly PainReport[]) => PainRule>

/**
 * All findings of the symptom rules up to the day `through`, by day and within a day in SYMPTOM_RULE_ORDER. Pain at calf,
 * heel or Achilles only. A rule that has spoken speaks again when its tier rises, or after two clean check-ins; what is
 * found up to a day does not depend on later check-ins or loads.
 *
 * @param loads findings of the load rules, which PL joins
 */
export function painFindings(
  checkIns: readonly CheckIn[],
  loads: readonly Finding[],
  through: CivilDay,
): SymptomFinding[] {
  const reports = painReports(checkIns, through)
  const pains = (Object.keys(RULES) as (keyof typeof RULES)[]).flatMap((rule) => findingsOf(rule, reports))
  const known = loads.filter(({ day }) => day <= through)
  return [...plPainAndLoad(pains, known, reports), ...pains].sort(byDayThenRule)
}

/** Follows one rule through the check-ins. */
function findingsOf(rule: keyof typeof RULES, reports: readonly PainReport[]): SymptomFinding[] {
  const { judge, isClean } = RULES[rule](reports)
  const ended: SymptomFinding[] = []
  const streak = cleanStreak()
  let lasting: SymptomFinding[] = []
  // After its end a rule needs news: the windows of P3 and P6 still hold what they have told.
  let isArmed = true
  reports.forEach((report, index) => {
    const clean = isClean(index)
    if (clean === false) isArmed = true
    const hit = isArmed ? judge(index) : null
    const isNew = hit !== null && (lasting.length === 0 || (hit.tier === 'high' && lasting.at(-1)!.tier !== 'high'))
    if (isNew) lasting.push(toFinding(rule, hit, report))
    const count = streak.hear(report, isNew ? false : clean)
    if (lasting.length === 0 || count < SYMPTOM_LIMITS.cleanCheckIns.value) return
    ended.push(...lasting.map((finding) => ({ ...finding, until: report.day })))
    lasting = []
    isArmed = false
  })
  return [...ended, ...lasting]
}

function toFinding(rule: SymptomRule, hit: PainHit, report: PainReport): SymptomFinding {
  return {
    day: report.day,
    rule,
    side: report.side,
    sites: report.sites,
    count: 1,
    joins: [],
    until: Number.NaN,
    ...hit,
  }
}

function byDayThenRule(a: SymptomFinding, b: SymptomFinding): number {
  return a.day - b.day || order(a) - order(b) || Number(a.tier === 'high') - Number(b.tier === 'high')
}

function order({ rule }: SymptomFinding): number {
  return SYMPTOM_RULE_ORDER.indexOf(rule)
}
