import { isClean } from '../is-clean.ts'
import type { PainReport } from '../pain-reports.ts'
import type { PainRule } from '../pain-rule.ts'
import { SYMPTOM_LIMITS } from '../symptom-limits.ts'

/** How `value` of a P5 finding says that no part was taken at all, above the largest cut. */
const NO_PART = 4

/**
 * P5, "Affecting your training": the weekly form tells a moderate or larger cut in training or performance, or that no part
 * was taken, because of calf, heel or Achilles.
 */
export function p5AffectsTraining(reports: readonly PainReport[]): PainRule {
  const least = SYMPTOM_LIMITS.P5.cut.value
  return {
    judge(index) {
      const value = cutOf(reports[index]!)
      return value >= least ? { tier: 'high', value, reference: least } : null
    },
    isClean: (index) => (cutOf(reports[index]!) >= least ? false : isClean(reports[index]!)),
  }
}

function cutOf({ weekly }: PainReport): number {
  if (weekly === null) return 0
  return weekly.took === 'none' ? NO_PART : Math.max(weekly.cutTraining, weekly.cutPerformance)
}
