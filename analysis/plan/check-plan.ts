import type { FittingPlan, PlanBand, PlanCheck, SessionPlan } from '../model/plan.ts'
import type { Finding } from '../model/risk.ts'
import type { PlannedLoad, Room } from '../model/room.ts'
import { fittingPlans } from './fitting-plans.ts'
import { planVerdict } from './plan-verdict.ts'

/** What a plan is checked against. The load model and the rules come as functions: stages do not know each other. */
export interface PlanContext {
  /** The room of the plan's day. */
  readonly room: Room
  readonly band: PlanBand
  readonly score: (plan: SessionPlan) => PlannedLoad
  /** What the rules would say of a load that they would not say without it. */
  readonly raises: (load: PlannedLoad) => readonly Finding[]
}

/**
 * Checks a session somebody thinks of: what it would come to, whether that fits the room of its day, what it would
 * raise, and when it is too much the nearest sessions that fit.
 */
export function checkPlan(plan: SessionPlan, context: PlanContext): PlanCheck {
  const { room, band } = context
  const load = context.score(plan)
  const high = load.calfKm * band.high
  const verdict = planVerdict(load, high, room)
  const fits: readonly FittingPlan[] = verdict === 'beyond' ? fittingPlans(plan, context) : []
  const { calfKm, sandCalfKm, climbCalfKm } = load
  return { calfKm, sandCalfKm, climbCalfKm, low: calfKm * band.low, high, verdict, raises: context.raises(load), fits }
}
