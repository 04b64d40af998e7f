import type { RiskHistory, RuleCheck } from '../risk-history.ts'

/**
 * B1, "First runs back after a break": after a gap of 14 to 83 days the n-th session back (n from 0) has the ceiling
 * min(R, f·R·1.10ⁿ), R the largest session of the last month before the gap. Above 1.10 × the ceiling is a caution,
 * above 1.5 × high. While the ceiling is below R it stands in for S1.
 */
export function b1FirstRunsBack({ loads, breaks, limits }: RiskHistory): RuleCheck {
  const { caution, high } = limits.B1
  return (day) => {
    const reference = breaks.today.sessionCeiling
    if (reference === Number.POSITIVE_INFINITY) return null
    const ratio = loads[day]! / reference
    if (ratio <= caution.value) return null
    const referenceDay = breaks.sessionReturn()?.referenceDay ?? Number.NaN
    return { tier: ratio > high.value ? 'high' : 'caution', ratio, reference, referenceDay }
  }
}
