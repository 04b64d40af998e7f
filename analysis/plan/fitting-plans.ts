import type { FittingPlan, SessionPlan } from '../model/plan.ts'
import type { PlannedLoad, Room } from '../model/room.ts'
import { PLAN_LIMITS } from './plan-limits.ts'

export interface FittingContext {
  readonly room: Room
  readonly score: (plan: SessionPlan) => PlannedLoad
}

const STEP = PLAN_LIMITS.stepMetres.value * 1000
const LEAST = PLAN_LIMITS.leastDistance.value * 1000
/** Metres of climb a plan is cut by. */
const CLIMB_STEP = 10
const SLACK = 1e-9

/**
 * The nearest sessions that fit the stretch room, the sand room and the climb room: one that is shorter with the same
 * sand and climb, and one of the same distance with less sand, then with less climb. Where neither fits, one that is
 * shorter and without both. What does not fit is left out, so the list may be empty.
 */
export function fittingPlans(plan: SessionPlan, context: FittingContext): FittingPlan[] {
  const found: FittingPlan[] = []
  const shorter = shorterPlan(plan, context)
  if (shorter !== null) found.push({ change: 'shorter', plan: shorter, load: context.score(shorter) })
  const easier = easierPlan(plan, context)
  if (easier !== null) found.push({ change: 'easier', plan: easier, load: context.score(easier) })
  if (found.length > 0) return found
  const plain = shorterPlan({ ...plan, sandShare: 0, climbMetres: 0, route: null }, context)
  return plain === null ? [] : [{ change: 'plain', plan: plain, load: context.score(plain) }]
}

/**
 * Keeps the metres of sand and of climb, so it is of no help where one of them is too much already. The way cannot be
 * shorter than its sand. The same climb on a shorter way is steeper, and what that adds may be too much for the climb room:
 * the least distance is looked for first.
 */
function shorterPlan(plan: SessionPlan, context: FittingContext): SessionPlan | null {
  const { room, score } = context
  const sandMetres = plan.sandShare * plan.distanceMetres
  const shortened = (distanceMetres: number) => ({ ...plan, distanceMetres, sandShare: sandMetres / distanceMetres })
  const isHeld = (distance: number) => {
    const { sandCalfKm, climbCalfKm } = score(shortened(distance))
    return sandCalfKm <= room.sand + SLACK && climbCalfKm <= room.climb + SLACK
  }
  const least = Math.ceil(Math.max(LEAST, sandMetres) / STEP) * STEP
  const count = Math.floor((plan.distanceMetres - STEP - least) / STEP + SLACK)
  // Counted down from the plan: as many steps shorter as sand and climb allow, then the first of those that fits.
  const most = least + count * STEP
  const cut = largest({ least: 0, most: most - least, step: STEP }, (metres) => isHeld(most - metres))
  if (cut === null) return null
  const distance = largest({ least: most - cut, most, step: STEP }, (metres) => fits(shortened(metres), context))
  return distance === null ? null : shortened(distance)
}

/** As much sand as fits with the climb as it is, else none and as much climb as fits. */
function easierPlan(plan: SessionPlan, context: FittingContext): SessionPlan | null {
  const sandMetres = plan.sandShare * plan.distanceMetres
  const withSand = (metres: number) => ({ ...plan, sandShare: metres / plan.distanceMetres })
  const sand =
    sandMetres > 0 ? largest({ least: 0, most: sandMetres, step: STEP }, (m) => fits(withSand(m), context)) : null
  if (sand !== null) return withSand(sand)
  const climb = largest({ least: 0, most: plan.climbMetres, step: CLIMB_STEP }, (climbMetres) =>
    fits({ ...plan, sandShare: 0, climbMetres }, context),
  )
  return climb === null || plan.climbMetres === 0 ? null : { ...plan, sandShare: 0, climbMetres: climb }
}

function fits(plan: SessionPlan, { room, score }: FittingContext): boolean {
  const { calfKm, sandCalfKm, climbCalfKm } = score(plan)
  return calfKm <= room.stretch + SLACK && sandCalfKm <= room.sand + SLACK && climbCalfKm <= room.climb + SLACK
}

interface Steps {
  readonly least: number
  readonly most: number
  readonly step: number
}

/** The largest value in whole steps that fits, by halving; null when not even the least does. */
function largest({ least, most, step }: Steps, isFitting: (value: number) => boolean): number | null {
  const count = Math.floor((most - least) / step + SLACK)
  if (count < 0 || !isFitting(least)) return null
  let good = 0
  let bad = count + 1
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (isFitting(least + middle * step)) good = middle
    else bad = middle
  }
  return least + good * step
}
