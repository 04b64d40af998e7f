import type { Tier } from '../../model/risk.ts'
import { indexOfMax } from '../../signal/index-of-max.ts'
import type { RiskHistory, RuleCheck } from '../risk-history.ts'
import { stepsPassed } from '../steps-passed.ts'

const TIERS: readonly Tier[] = ['notice', 'caution', 'high']

/**
 * S1, "Longer on your calves than anything in the last 30 days": today's load over the largest of days d−30 … d−1.
 * A load that is at most 1.10 × the largest of d−90 … d−31 is not new to the calf and drops one tier, not below notice.
 * Classes after Frandsen 2025, which counted plain kilometres; B2's for eight weeks after an injury on record.
 */
export function s1LongestSession({ loads, breaks, limits, isCareful }: RiskHistory): RuleCheck {
  const { notice, caution, high, leastRise, window, sessions, sessionsWindow, familiarWindow, familiar } = limits.S1
  const usual = [notice.value, caution.value, high.value]
  const careful = [limits.B2.notice.value, limits.B2.caution.value, limits.B2.high.value]
  const minimum = limits.sessionMinimum.value

  function hasEnoughSessions(day: number): boolean {
    let count = 0
    for (let i = Math.max(0, day - sessionsWindow.value); i < day; i++) if (loads[i]! >= minimum) count++
    return count >= sessions.value
  }

  return (day) => {
    const load = loads[day]!
    if (load < minimum || breaks.today.history < limits.historyDays.value) return null
    if (breaks.today.sessionCeiling !== Number.POSITIVE_INFINITY) return null // B1 judges this one
    const referenceDay = indexOfMax(loads, day - window.value, day)
    const reference = loads[referenceDay] ?? 0
    if (reference <= 0 || load - reference < leastRise.value || !hasEnoughSessions(day)) return null
    let passed = stepsPassed(load / reference, isCareful(day) ? careful : usual)
    if (passed === 0) return null
    const known = loads[indexOfMax(loads, day - familiarWindow.value, day - window.value)] ?? 0
    if (passed > 1 && load <= familiar.value * known && !isCareful(day)) passed -= 1
    return { tier: TIERS[passed - 1]!, ratio: load / reference, reference, referenceDay }
  }
}
