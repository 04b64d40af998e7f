import { indexOfMax } from '../../signal/index-of-max.ts'
import type { RiskHistory, RuleCheck } from '../risk-history.ts'

/**
 * S2w, "A week of sand": load on sand in seven days over the most of any seven days ending 7 to 35 days ago, which
 * counts as at least 1 calf-km. Above 2 is a caution, from 3 calf-km and three sand days on, once in 14 days.
 */
export function s2wSandWeek({ sand, sandWeekSums, breaks, limits }: RiskHistory): RuleCheck {
  const { caution, floor, least, sandDays, repeat } = limits.S2w
  const { nearest, farthest } = limits.W1
  let spoke = Number.NEGATIVE_INFINITY

  function daysOnSand(day: number): number {
    let count = 0
    for (let i = Math.max(0, day - 6); i <= day; i++) if (sand[i]! > 0) count++
    return count
  }

  return (day) => {
    const load = sandWeekSums[day]!
    if (load < least.value || breaks.today.history < limits.historyDays.value) return null
    const best = indexOfMax(sandWeekSums, day - farthest.value, day - nearest.value + 1)
    const isFloor = (sandWeekSums[best] ?? 0) < floor.value
    const reference = isFloor ? floor.value : sandWeekSums[best]!
    const ratio = load / reference
    if (ratio <= caution.value || day - spoke < repeat.value || daysOnSand(day) < sandDays.value) return null
    spoke = day
    return { tier: 'caution', ratio, reference, referenceDay: isFloor ? Number.NaN : best }
  }
}
