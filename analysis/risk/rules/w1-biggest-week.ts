import { BREAK_LIMITS } from '../../model/break-limits.ts'
import type { Tier } from '../../model/risk.ts'
import type { RiskHistory, RuleCheck } from '../risk-history.ts'
import { stepsPassed } from '../steps-passed.ts'
import { weekReference } from '../week-reference.ts'

const TIERS: readonly Tier[] = ['notice', 'caution', 'high']

/**
 * W1, "Biggest week in the last five": the seven days ending today over the best seven days ending 7 to 35 days ago.
 * A state, not an event: it speaks when its tier rises (a first notice only a week after it last spoke), and ends when
 * the ratio is below 1.20 a week or more after that. B2's thresholds hold for eight weeks after an injury on record.
 */
export function w1BiggestWeek(history: RiskHistory): RuleCheck {
  const { weekSums, breaks, limits, isCareful } = history
  const { notice, caution, high, leastRise, exit, calmDays } = limits.W1
  const { historyDays, activeWeeks, weeksLookedAt } = limits.W1
  const usual = [notice.value, caution.value, high.value]
  const careful = [limits.B2.notice.value, limits.B2.caution.value, limits.B2.high.value]
  let state = 0
  let spoke = Number.NEGATIVE_INFINITY

  function wasActive(day: number): boolean {
    let active = 0
    for (let week = 1; week <= weeksLookedAt.value; week++) if ((weekSums[day - 7 * week] ?? 0) > 0) active++
    return active >= activeWeeks.value
  }

  return (day) => {
    const { history: age, daysBack } = breaks.today
    if (age < historyDays.value || daysBack < BREAK_LIMITS.weekDays.value || !wasActive(day)) return null
    const { reference, referenceDay } = weekReference(history, day)
    if (reference <= 0) return null
    const ratio = weekSums[day]! / reference
    const tier =
      weekSums[day]! - reference >= leastRise.value ? stepsPassed(ratio, isCareful(day) ? careful : usual) : 0
    const isCalm = day - spoke >= calmDays.value
    if (tier > state && (tier > 1 || isCalm)) {
      state = tier
      spoke = day
      return { tier: TIERS[tier - 1]!, ratio, reference, referenceDay }
    }
    if (ratio < exit.value && isCalm) state = 0
    return null
  }
}
