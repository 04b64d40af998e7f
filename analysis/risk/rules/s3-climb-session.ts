import { indexOfMax } from '../../signal/index-of-max.ts'
import type { RiskHistory, RuleCheck } from '../risk-history.ts'
import { stepsPassed } from '../steps-passed.ts'

/**
 * S3, "More climbing than usual": what gradient added to today's load over the largest of days d−42 … d−1, which counts
 * as at least 1.5 calf-km. Above 1.3 is a notice, above 2 a caution.
 */
export function s3ClimbSession({ loads, climb, breaks, limits }: RiskHistory): RuleCheck {
  const { notice, caution, floor, window } = limits.S3
  return (day) => {
    const load = climb[day]!
    if (load <= 0 || loads[day]! < limits.sessionMinimum.value) return null
    if (breaks.today.history < limits.historyDays.value) return null
    const most = indexOfMax(climb, day - window.value, day)
    const isFloor = (climb[most] ?? 0) < floor.value
    const reference = isFloor ? floor.value : climb[most]!
    const passed = stepsPassed(load / reference, [notice.value, caution.value])
    if (passed === 0) return null
    const referenceDay = isFloor ? Number.NaN : most
    return { tier: passed > 1 ? 'caution' : 'notice', ratio: load / reference, reference, referenceDay }
  }
}
