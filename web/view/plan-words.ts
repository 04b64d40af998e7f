import { loadWords, moreWords } from '../../analysis/model/amount-words.ts'
import { dayWords } from '../../analysis/model/day-words.ts'
import type { FittingPlan, PlanVerdict, SessionPlan } from '../../analysis/model/plan.ts'
import type { Finding } from '../../analysis/model/risk.ts'
import { RULE_TITLES } from '../../analysis/model/rule-titles.ts'
import { VERDICT_TITLES } from '../../analysis/plan/plan-verdict.ts'
import type { Units } from '../contract.ts'
import { distanceText } from './distance-text.ts'
import { heightText } from './height-text.ts'
import { tierText } from './tier-text.ts'

/** A verdict as a headline and what it means. */
export const VERDICT_WORDS: Readonly<Record<PlanVerdict, { readonly title: string; readonly text: string }>> = {
  within: {
    title: VERDICT_TITLES.within,
    text: 'Even if it comes out at the upper end, it stays inside the room you are familiar with.',
  },
  'small-step': {
    title: VERDICT_TITLES['small-step'],
    text: 'A little more than you are familiar with, inside the stretch room.',
  },
  beyond: {
    title: VERDICT_TITLES.beyond,
    text: 'Unusual for you: more than the room of that day has, of load, of sand or of climbing.',
  },
}

/** What a rule would say of a plan, from the finding's values: `Notice: Longer …: 18 % more than 14.0 calf-km (Sunday …)`. */
export function raiseWords({ rule, tier, ratio, reference, referenceDay }: Finding): string {
  const when = Number.isNaN(referenceDay) ? '' : ` (${dayWords(referenceDay)})`
  const more = `${moreWords(ratio)} ${ratio < 2 ? 'than' : 'as'}`
  return `${tierText(tier)}: ${RULE_TITLES[rule]}. ${capital(more)} ${loadWords(reference)}${when}.`
}

/** A planned session in short: `12.0 km, 300 m up, 6.0 km of it on soft sand`. */
export function planWords(plan: Omit<SessionPlan, 'day' | 'route'>, units: Units): string {
  const { kind, distanceMetres, climbMetres, sandShare, sand } = plan
  const parts = [`${distanceText(distanceMetres, units)}${kind === 'walk' ? ' walk' : ''}`]
  if (climbMetres >= 1) parts.push(`${heightText(climbMetres, units)} up`)
  const onSand = sandShare * distanceMetres
  const ground = sand === 'wet' ? 'wet sand' : 'soft sand'
  if (onSand >= 50) parts.push(sandShare > 0.995 ? `all on ${ground}` : `${distanceText(onSand, units)} on ${ground}`)
  return parts.join(', ')
}

/** What a nearest session that fits changes: `Shorter`, `Less sand`, `No sand`, `No sand, less climb`, `Shorter, no sand, no climb`. */
export function fitTitle({ change, plan: fit }: FittingPlan, plan: SessionPlan): string {
  if (change === 'shorter') return 'Shorter'
  const parts: string[] = change === 'plain' ? ['shorter'] : []
  if (plan.sandShare > 0) parts.push(fit.sandShare > 0 ? 'less sand' : 'no sand')
  if (fit.climbMetres < plan.climbMetres) parts.push(fit.climbMetres > 0 ? 'less climb' : 'no climb')
  return capital(parts.join(', '))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
