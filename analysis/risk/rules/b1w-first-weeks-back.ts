import { BREAK_LIMITS } from '../../model/break-limits.ts'
import type { RiskHistory, RuleCheck } from '../risk-history.ts'

/**
 * B1w, "First weeks back": for 28 days after a break the seven days ending today have the ceiling min(B, f·B·1.10ᵏ) in
 * the k-th week back (k from 0), B the best seven days before the break. At least 3 calf-km and 1.10 × above it is a
 * caution, 1.5 × above high, once in seven days. It stands in for W1.
 */
export function b1wFirstWeeksBack({ weekSums, breaks, limits }: RiskHistory): RuleCheck {
  const { caution, high, leastRise, repeat } = limits.B1w
  let spoke = Number.NEGATIVE_INFINITY
  return (day) => {
    const { daysBack, weekCeiling: reference } = breaks.today
    if (daysBack >= BREAK_LIMITS.weekDays.value || weekSums[day]! - reference < leastRise.value) return null
    const ratio = weekSums[day]! / reference
    if (ratio <= caution.value || day - spoke < repeat.value) return null
    spoke = day
    const referenceDay = breaks.weekReturn()?.referenceDay ?? Number.NaN
    return { tier: ratio > high.value ? 'high' : 'caution', ratio, reference, referenceDay }
  }
}
