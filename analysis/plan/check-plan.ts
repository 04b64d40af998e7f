import type { FittingPlan, PlanBand, PlanCheck, PlanVerdict, SessionPlan } from '../model/plan.ts'
import type { Finding } from '../model/risk.ts'
import type { PlannedLoad, Room } from '../model/room.ts'
import { fittingPlans } from './fitting-plans.ts'

/** What a plan is checked against. The load model and the rules come as functions: stages do not know each other. */
export interface PlanContext {
  /** The room of the plan's day. */
  readonly room: Room
  readonly band: PlanBand
  readonly score: (plan: SessionPlan) => PlannedLoad
  /** What the rules would say of a load that they would not say without it. */
  readonly raises: (load: PlannedLoad) => readonly Finding[]
}

/** A billionth of rounding is forgiven. */
const SLACK = 1e-9

/**
 * Checks a session somebody thinks of: what it would come to, whether that fits the room of its day, what it would
 * raise, and when it is too much the nearest sessions that fit. `within`: even the upper end of the band is inside the
 * familiar room; `small-step`: the plan is inside the stretch room. Sand and climb have to fit their own rooms for both.
 */
export function checkPlan(plan: SessionPlan, context: PlanContext): PlanCheck {
  const { room, band } = context
  const load = context.score(plan)
  const high = load.calfKm * band.high
  const verdict = verdictOf(load, high, room)
  const fits: readonly FittingPlan[] = verdict === 'beyond' ? fittingPlans(plan, context) : []
  const { calfKm, sandCalfKm, climbCalfKm } = load
  return { calfKm, sandCalfKm, climbCalfKm, low: calfKm * band.low, high, verdict, raises: context.raises(load), fits }
}

function verdictOf(load: PlannedLoad, high: number, room: Room): PlanVerdict {
  if (load.sandCalfKm > room.sand + SLACK || load.climbCalfKm > room.climb + SLACK) return 'beyond'
  if (high <= room.familiar + SLACK) return 'within'
  return load.calfKm <= room.stretch + SLACK ? 'small-step' : 'beyond'
}
