import type { Alert, AlertGroup } from '../model/alert.ts'
import { formatCivilDay } from '../model/civil-day.ts'
import { type Finding, RULE_ORDER, type Tier } from '../model/risk.ts'

const RANK: Record<Tier, number> = { notice: 1, caution: 2, high: 3 }

/**
 * Findings as alerts, one group a day in the order of days: a session that breaks several rules is told once, under the
 * highest tier. The key is the rule and the day it spoke; for the rules that judge a week or a month that day is the
 * start of the period in which they do not repeat themselves.
 */
export function foldAlerts(findings: readonly Finding[]): AlertGroup[] {
  const days = new Map<number, Alert[]>()
  for (const finding of findings) {
    const alert = { ...finding, key: `${finding.rule}:${formatCivilDay(finding.day)}` }
    const sameDay = days.get(finding.day)
    if (sameDay === undefined) days.set(finding.day, [alert])
    else sameDay.push(alert)
  }
  return [...days.values()].map((alerts) => toGroup(alerts.sort(byTierThenRule))).sort((a, b) => a.day - b.day)
}

function toGroup(alerts: readonly Alert[]): AlertGroup {
  const headline = alerts[0]!
  return { day: headline.day, headline, alerts }
}

function byTierThenRule(a: Alert, b: Alert): number {
  return RANK[b.tier] - RANK[a.tier] || RULE_ORDER.indexOf(a.rule) - RULE_ORDER.indexOf(b.rule)
}
