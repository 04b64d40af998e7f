import { indexOfMax } from '../../signal/index-of-max.ts'
import type { RiskHistory, RuleCheck } from '../risk-history.ts'
import { stepsPassed } from '../steps-passed.ts'

/**
 * S2, "More sand than your calves are used to": today's load on sand over the largest of days d−42 … d−1, which counts
 * as at least 1 calf-km. Above 1.5 is a caution, above 3 high.
 */
export function s2SandSession({ loads, sand, breaks, limits }: RiskHistory): RuleCheck {
  const { caution, high, floor, window } = limits.S2
  return (day) => {
    const load = sand[day]!
    if (load <= 0 || loads[day]! < limits.sessionMinimum.value) return null
    if (breaks.today.history < limits.historyDays.value) return null
    const most = indexOfMax(sand, day - window.value, day)
    const isFloor = (sand[most] ?? 0) < floor.value
    const reference = isFloor ? floor.value : sand[most]!
    const passed = stepsPassed(load / reference, [caution.value, high.value])
    if (passed === 0) return null
    const referenceDay = isFloor ? Number.NaN : most
    return { tier: passed > 1 ? 'high' : 'caution', ratio: load / reference, reference, referenceDay }
  }
}
