import type { SessionPlan } from '../../analysis/model/plan.ts'
import type { PlanAthlete } from '../../analysis/plan-load.ts'
import type { Units } from '../contract.ts'
import type { ChartCause } from './cause-text.ts'
import { distanceText } from './distance-text.ts'
import { heightText } from './height-text.ts'
import { numberText } from './number-text.ts'
import { paceText } from './pace-text.ts'
import type { PlanCauses } from './plan-causes.ts'

/** A cause as a bar from `from` to `to` calf-km, and where it comes from. */
export interface PlanStep {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly fill: ChartCause
  readonly note: string
}

interface PlanStepsInput {
  readonly plan: SessionPlan
  readonly causes: PlanCauses
  readonly athlete: PlanAthlete
  readonly units: Units
}

/** Smaller causes show as nothing. */
const SHOWN = 0.005

/** The causes of a plan one after the other; those that add nothing are left out, but for the way itself. */
export function planSteps({ plan, causes, athlete, units }: PlanStepsInput): readonly PlanStep[] {
  const notes = notesOf(plan, athlete, units)
  const rows = [
    ['the way', causes.flat, 'flat', notes.flat],
    ['climb', causes.climb, 'climb', notes.climb],
    ['sand', causes.sand, 'sand', notes.sand],
    ['shoes', causes.shoes, 'other', notes.shoes],
  ] as const
  let from = 0
  const steps: PlanStep[] = []
  for (const [label, load, fill, note] of rows) {
    if (label !== 'the way' && Math.abs(load) < SHOWN) continue
    steps.push({ label, from, to: from + load, fill, note })
    from += load
  }
  return steps
}

function notesOf(plan: SessionPlan, { usualGrade, shoeFactor }: PlanAthlete, units: Units) {
  const { distanceMetres, climbMetres, speedMps, sandShare, sand, route } = plan
  const pace = paceText({ metres: 1000, seconds: 1000 / speedMps }, units)
  // As the load model takes it: a way too short for its climb at the usual grade is steeper.
  const grade = Math.max(usualGrade, (2 * climbMetres) / distanceMetres)
  const slopes =
    route === null ? `half of the way up, half down at ${numberText(100 * grade)} %` : 'by the route’s slopes'
  return {
    flat: `${distanceText(distanceMetres, units)} on firm ground at ${pace}${climbMetres > 0 ? ', downhill relief included' : ''}`,
    climb: `${heightText(climbMetres, units)} up, ${slopes}`,
    sand: `${distanceText(sandShare * distanceMetres, units)} on ${sand === 'wet' ? 'wet, firm' : 'dry, soft'} sand, the flattest parts first`,
    shoes: `what you usually run in: ${shoeFactor > 1 ? '+' : '−'}${numberText(100 * Math.abs(shoeFactor - 1), 1)} % of the force of a step`,
  }
}
