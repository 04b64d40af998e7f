import { isClean } from '../is-clean.ts'
import type { PainReport } from '../pain-reports.ts'
import type { PainRule } from '../pain-rule.ts'
import { SYMPTOM_LIMITS } from '../symptom-limits.ts'

/** P1, "Pain above the 5/10 line": during or after an activity. After the pain-monitoring model (Silbernagel 2007). */
export function p1AboveLine(reports: readonly PainReport[]): PainRule {
  const line = SYMPTOM_LIMITS.P1.line.value
  return {
    judge(index) {
      const { active } = reports[index]!
      return active > line ? { tier: 'high', value: active, reference: line } : null
    },
    isClean: (index) => isClean(reports[index]!),
  }
}
