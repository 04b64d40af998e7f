import type { Tier } from '../model/risk.ts'
import type { SymptomFinding } from '../model/symptom-finding.ts'

/** What a rule says of one check-in. Places are those of the check-in unless it names others. */
export interface PainHit extends Partial<Pick<SymptomFinding, 'count' | 'sites'>> {
  readonly tier: Tier
  readonly value: number
  readonly reference: number
}

export interface PainRule {
  /** What the rule says of the check-in at `index`; looks at none after it. */
  judge(index: number): PainHit | null
  /** Whether the check-in at `index` is clean to this rule; null when it does not say. */
  isClean(index: number): boolean | null
}
