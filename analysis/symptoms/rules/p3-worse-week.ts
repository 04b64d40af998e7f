import type { CivilDay } from '../../model/civil-day.ts'
import { quantile } from '../../signal/quantile.ts'
import { isClean } from '../is-clean.ts'
import type { PainReport } from '../pain-reports.ts'
import type { PainRule } from '../pain-rule.ts'
import { SYMPTOM_LIMITS } from '../symptom-limits.ts'

/**
 * P3, "Worse than last week": the median of the worst pains of seven days is 2 or more above that of the seven days before,
 * with two check-ins in each. The weekly form looks back and is not counted. A check-in that is itself 2 above the week
 * before is not clean to this rule.
 */
export function p3WorseWeek(reports: readonly PainReport[]): PainRule {
  const { rise, window, checkIns } = SYMPTOM_LIMITS.P3

  function medianOf(index: number, after: CivilDay, until: CivilDay): number {
    const pains: number[] = []
    for (let i = index; i >= 0 && reports[i]!.day > after; i--) {
      const { day, kind, worst } = reports[i]!
      if (day <= until && kind !== 'weekly' && !Number.isNaN(worst)) pains.push(worst)
    }
    return pains.length < checkIns.value ? Number.NaN : quantile(Float64Array.from(pains), 0.5)
  }

  let known = { index: -1, median: Number.NaN }
  function weekBefore(index: number): number {
    const { day } = reports[index]!
    // Asked twice for a check-in, by `judge` and by `isClean`.
    if (known.index !== index) {
      known = { index, median: medianOf(index, day - 2 * window.value, day - window.value) }
    }
    return known.median
  }

  return {
    judge(index) {
      const { day } = reports[index]!
      const reference = weekBefore(index)
      const value = Number.isNaN(reference) ? reference : medianOf(index, day - window.value, day)
      return value - reference >= rise.value ? { tier: 'caution', value, reference } : null
    },
    isClean(index) {
      const isUp = reports[index]!.worst - weekBefore(index) >= rise.value
      return isUp ? false : isClean(reports[index]!)
    },
  }
}
