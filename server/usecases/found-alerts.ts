import type { AlertMessage } from '../../analysis/model/alert.ts'
import { type CivilDay, formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { AnyRule, Finding, Tier } from '../../analysis/model/risk.ts'
import type { SymptomFinding } from '../../analysis/model/symptom-finding.ts'
import { alertMessage } from '../../analysis/risk/alert-message.ts'
import { type JudgedFinding, judgeDays } from '../../analysis/risk/judge-days.ts'
import { painFindings } from '../../analysis/symptoms/pain-rules.ts'
import { symptomMessage } from '../../analysis/symptoms/symptom-message.ts'
import { alertFacts, painFacts } from './alert-facts.ts'
import type { History } from './read-history.ts'
import { riskPhases } from './room-now.ts'

/** What a rule says of a day, of any kind, with the words for it. */
export interface FoundAlert {
  /** Rule and day; unique within an athlete. */
  readonly key: string
  readonly rule: AnyRule
  readonly day: CivilDay
  readonly tier: Tier
  /** NaN where a rule has none. */
  readonly ratio: number
  readonly reference: number
  readonly referenceDay: CivilDay
  /** First day on which it is over; NaN while it lasts. */
  readonly endedOn: CivilDay
  readonly isPain: boolean
  /** What else is known of it, plain data. */
  readonly record: object
  /** Its words; with the room that is left only while it is news. */
  readonly words: (isCurrent: boolean) => AlertMessage
}

/** Everything the rules say of a history at an instant, a rule once a day. */
export function foundAlerts(history: History, now: number): FoundAlert[] {
  const loads = judgeDays(history.series, riskPhases(history))
  const pains = painFindings(history.diary.checkIns, loads.flatMap(ofLoadRule), history.today)
  const found = [
    ...loads.map((finding) => ofLoad(history, finding, now)),
    ...pains.map((finding) => ofPain(history, finding, now)),
  ]
  // A pain rule whose tier rose within a day spoke twice of it; the higher one is told.
  const byKey = new Map<string, FoundAlert>()
  for (const alert of found) {
    const known = byKey.get(alert.key)
    if (known === undefined || alert.tier === 'high') byKey.set(alert.key, alert)
  }
  return [...byKey.values()]
}

/** B2 and D2 are no load that pain could rise together with. */
function ofLoadRule({ rule, ...finding }: JudgedFinding): Finding[] {
  return rule === 'B2' || rule === 'D2' ? [] : [{ ...finding, rule }]
}

function ofLoad(history: History, judged: JudgedFinding, now: number): FoundAlert {
  const { endedOn, ...finding } = judged
  const facts = (isCurrent: boolean) => alertFacts(history, finding, isCurrent ? now : null)
  const { climbShare, sandShare, distanceRatio } = facts(false)
  return {
    ...finding,
    key: keyOf(finding),
    endedOn,
    isPain: false,
    record: {
      value: finding.ratio * finding.reference,
      kmRatio: orNull(distanceRatio),
      driver: { climb: orNull(climbShare), sand: orNull(sandShare) },
    },
    words: (isCurrent) => alertMessage(finding, facts(isCurrent)),
  }
}

function ofPain(history: History, finding: SymptomFinding, now: number): FoundAlert {
  const { day, rule, tier, value, reference, count, side, sites, joins, until } = finding
  return {
    ...{ key: keyOf(finding), rule, day, tier },
    // PL has the ratio of its load finding; the others compare marks of pain.
    ratio: rule === 'PL' ? value : value / reference,
    reference,
    referenceDay: Number.NaN,
    endedOn: until,
    isPain: true,
    record: { value, reference: orNull(reference), count, side, sites, joins },
    words: (isCurrent) => symptomMessage(finding, painFacts(history, finding, isCurrent ? now : null)),
  }
}

function keyOf({ rule, day }: { readonly rule: AnyRule; readonly day: CivilDay }): string {
  return `${rule}:${formatCivilDay(day)}`
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
