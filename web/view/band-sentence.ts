import type { PlanBand } from '../../analysis/model/plan.ts'
import { PLAN_LIMITS } from '../../analysis/plan/plan-limits.ts'
import { numberText } from './number-text.ts'

/** Where the band around a plan comes from. */
export function bandSentence({ low, high, sessions }: PlanBand): string {
  const span = `${numberText(low, 2)} to ${numberText(high, 2)} times the plan`
  return sessions === 0
    ? `The band is ${span}, a rule of thumb until ${PLAN_LIMITS.bandLeast.value} planned sessions have been run.`
    : `The band is ${span}: eight in ten of your last ${sessions} planned sessions came out in it.`
}
