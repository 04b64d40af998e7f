import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { PlanRoute, SessionPlan } from '../../analysis/model/plan.ts'
import { planLoad } from '../../analysis/plan-load.ts'
import { ANALYSIS_VERSION } from '../../analysis/version.ts'
import type { Store } from '../store/open-store.ts'
import { listPlans, type PlanRow, updatePlan } from '../store/plan-store.ts'
import { planBasis } from './plan-athlete.ts'

/** Scores what is planned from today on again, where body, profile, shoes or the model have changed since. */
export async function rescorePlans(store: Store, athleteId: string, today: CivilDay): Promise<void> {
  const rows = await listPlans(store, athleteId, { from: today })
  if (rows.length === 0) return
  const { athlete } = await planBasis(store, athleteId, today)
  const score = planLoad(athlete)
  for (const row of rows) {
    const load = score(planOf(row))
    if (load.calfKm === row.calf_km && row.analysis_version === ANALYSIS_VERSION) continue
    const { calfKm: calf_km, sandCalfKm: sand_calf_km, climbCalfKm: climb_calf_km } = load
    await updatePlan(store, row, { calf_km, sand_calf_km, climb_calf_km, analysis_version: ANALYSIS_VERSION })
  }
}

/** A planned session as it is stored. */
export function planOf(row: PlanRow): SessionPlan {
  return {
    ...{ day: row.day, kind: row.kind, distanceMetres: row.distance_m, climbMetres: row.climb_m },
    ...{ sandShare: row.sand_share, sand: row.sand, speedMps: row.speed_mps },
    route: row.route_json === null ? null : (JSON.parse(row.route_json) as PlanRoute),
  }
}
