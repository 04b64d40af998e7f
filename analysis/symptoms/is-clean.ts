import type { PainReport } from './pain-reports.ts'
import { SYMPTOM_LIMITS } from './symptom-limits.ts'

/**
 * Whether a check-in is clean: pain of 0 to 2 that has settled by the morning. Null when it does not say: no pain was
 * answered, or of an activity only the pain before it.
 */
export function isClean(report: PainReport): boolean | null {
  const { kind, worst, active, isUnsettled } = report
  if (worst > SYMPTOM_LIMITS.clean.value || isUnsettled) return false
  return Number.isNaN(worst) || (kind === 'activity' && Number.isNaN(active)) ? null : true
}
