import { indexOfMax } from '../../signal/index-of-max.ts'
import type { RiskHistory, RuleCheck } from '../risk-history.ts'
import { stepsPassed } from '../steps-passed.ts'

/**
 * T1, "You have built fast this month": the 28 days ending today over the best 28 days ending 28 to 112 days ago (within
 * history). Above 1.30 is a caution, once in 28 days, not while a return from a break lasts. It sees the slow creep that
 * no single week shows.
 */
export function t1MonthBuild({ loads, monthSums, breaks, limits }: RiskHistory): RuleCheck {
  const { caution, window, historyDays, sessions, repeat } = limits.T1
  let spoke = Number.NEGATIVE_INFINITY

  /** Sessions of the 28 days before these 28. */
  function hasEnoughSessions(day: number): boolean {
    let count = 0
    for (let i = Math.max(0, day - 55); i <= day - 28; i++) if (loads[i]! >= limits.sessionMinimum.value) count++
    return count >= sessions.value
  }

  return (day) => {
    const { first, history, returning } = breaks.today
    if (history < historyDays.value || returning || day - spoke < repeat.value) return null
    // The reference is at least the 28 days before these, which spares nearly every day the long look back.
    if (monthSums[day]! <= caution.value * monthSums[day - 28]!) return null
    const best = indexOfMax(monthSums, Math.max(first + 27, day - window.value), day - 27)
    const reference = monthSums[best] ?? 0
    if (reference <= 0) return null
    const ratio = monthSums[day]! / reference
    if (stepsPassed(ratio, [caution.value]) === 0 || !hasEnoughSessions(day)) return null
    spoke = day
    return { tier: 'caution', ratio, reference, referenceDay: best }
  }
}
