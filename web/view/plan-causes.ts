import type { SessionPlan } from '../../analysis/model/plan.ts'
import { type PlanAthlete, planLoad } from '../../analysis/plan-load.ts'

/** What a planned session is made of, calf-km; together they are its load. `shoes` may be negative. */
export interface PlanCauses {
  readonly flat: number
  readonly climb: number
  readonly sand: number
  readonly shoes: number
}

/** Takes a plan's load apart as the load of a file is: each cause is what it adds to those before it. */
export function planCauses(plan: SessionPlan, athlete: PlanAthlete): PlanCauses {
  const barefoot = planLoad({ ...athlete, shoeFactor: 1 })
  const firm = barefoot({ ...plan, sandShare: 0 })
  const onSand = plan.sandShare > 0 ? barefoot(plan).calfKm : firm.calfKm
  const whole = athlete.shoeFactor === 1 ? onSand : planLoad(athlete)(plan).calfKm
  return {
    flat: firm.calfKm - firm.climbCalfKm,
    climb: firm.climbCalfKm,
    sand: onSand - firm.calfKm,
    shoes: whole - onSand,
  }
}
