import { type AnyRule, RULE_ORDER, SYMPTOM_RULE_ORDER } from './risk.ts'

/** All rules, in the order what they say of one day is listed: pain, the data, an injury on record, load. */
export const ANY_RULE_ORDER = [...SYMPTOM_RULE_ORDER, 'D2', 'B2', ...RULE_ORDER] as const satisfies readonly AnyRule[]
