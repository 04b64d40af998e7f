import type { Alert } from '../contract.ts'
import { TIERS } from './tier-text.ts'

/** Alerts that one day or one session raised, the highest first. */
export interface AlertGroup {
  readonly date: string
  readonly alerts: readonly Alert[]
}

/** Groups alerts by their day, newest day first; within a day by tier, then as the server ordered them. */
export function alertGroups(alerts: readonly Alert[]): readonly AlertGroup[] {
  const byDay = new Map<string, Alert[]>()
  for (const alert of alerts) {
    const group = byDay.get(alert.date)
    if (group === undefined) byDay.set(alert.date, [alert])
    else group.push(alert)
  }
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([date, group]) => ({
      date,
      alerts: group.toSorted((a, b) => TIERS.indexOf(b.tier) - TIERS.indexOf(a.tier)),
    }))
}
