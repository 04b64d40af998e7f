import type { CarefulPhase } from '../model/careful-phase.ts'
import type { DailySeries } from '../model/daily.ts'
import type { Finding } from '../model/risk.ts'
import { RULE_LIMITS } from './rule-limits.ts'

const { B2, sessionMinimum } = RULE_LIMITS

/**
 * B2, "Calf injury on record": in the eight weeks after an injury of calf or Achilles a session on the day after another
 * one, and until they are ticked sand and hill work, are each a caution. `reference` is what would have passed (nothing
 * on the day after a session, else the bounds of sand and of hill work), `referenceDay` the session of the day before;
 * the first of these that holds is told. The thresholds of S1 and W1 in these weeks are those rules' own matter.
 */
export function injuryFindings(series: DailySeries, phases: readonly CarefulPhase[]): Finding<'B2'>[] {
  const findings = new Map<number, Finding<'B2'>>()
  for (const { from, to, easedFrom } of phases) {
    for (let civilDay = Math.max(from, series.firstDay); civilDay <= to; civilDay++) {
      const day = civilDay - series.firstDay
      if (day >= series.length) break
      const isHardGroundOnly = !(civilDay >= easedFrom)
      const hit = hitOf(series, day, isHardGroundOnly)
      if (hit === null || findings.has(civilDay)) continue
      const referenceDay = series.firstDay + hit.referenceDay
      findings.set(civilDay, { day: civilDay, rule: 'B2', tier: 'caution', ...hit, referenceDay })
    }
  }
  return [...findings.values()].sort((a, b) => a.day - b.day)
}

function hitOf({ calfKm, sandCalfKm, climbCalfKm }: DailySeries, day: number, isHardGroundOnly: boolean) {
  const load = calfKm[day]!
  if (load < sessionMinimum.value) return null
  const before = calfKm[day - 1] ?? 0
  if (before >= sessionMinimum.value) return { ratio: load / before, reference: before, referenceDay: day - 1 }
  if (!isHardGroundOnly) return null
  const none = { referenceDay: Number.NaN }
  if (sandCalfKm[day]! > B2.sand.value)
    return { ratio: sandCalfKm[day]! / B2.sand.value, reference: B2.sand.value, ...none }
  if (climbCalfKm[day]! > B2.climb.value)
    return { ratio: climbCalfKm[day]! / B2.climb.value, reference: B2.climb.value, ...none }
  return null
}
