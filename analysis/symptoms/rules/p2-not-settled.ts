import { isClean } from '../is-clean.ts'
import type { PainReport } from '../pain-reports.ts'
import type { PainRule } from '../pain-rule.ts'

/**
 * P2, "Not settled by morning": the morning after is 2 or more above the pain before the session, or above 5 on any
 * morning. Twice in seven days is high.
 */
export function p2NotSettled(reports: readonly PainReport[]): PainRule {
  return {
    judge(index) {
      const { isUnsettled, unsettledMornings, morning, baseline } = reports[index]!
      if (!isUnsettled) return null
      const tier = unsettledMornings > 1 ? 'high' : 'caution'
      return { tier, value: morning, reference: baseline, count: unsettledMornings }
    },
    isClean: (index) => isClean(reports[index]!),
  }
}
