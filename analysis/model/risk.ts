import type { CivilDay } from './civil-day.ts'

/** The load rules, in the order findings of one day are listed. */
export const RULE_ORDER = ['B1', 'S1', 'S2', 'S3', 'S2w', 'B1w', 'W1', 'T1'] as const
export type Rule = (typeof RULE_ORDER)[number]

/** The rules that judge what the runner feels, in the order findings of one day are listed; they come before the load rules. */
export const SYMPTOM_RULE_ORDER = ['PL', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'] as const
export type SymptomRule = (typeof SYMPTOM_RULE_ORDER)[number]
/** B2 knows of an injury on record, D2 of a file that cannot be right. */
export type DataRule = 'B2' | 'D2'
export type AnyRule = Rule | DataRule | SymptomRule

export type Tier = 'notice' | 'caution' | 'high'
export type Grade = 'A' | 'B' | 'C' | 'D' | 'X'

/** One firing of one rule. `ratio` = value / `reference`; both in calf-km terms. */
export interface Finding<R extends AnyRule = Rule> {
  readonly day: CivilDay
  readonly rule: R
  readonly tier: Tier
  readonly ratio: number
  readonly reference: number
  /** The day the reference comes from (last day of a window), NaN when it is a floor. */
  readonly referenceDay: CivilDay
}
