import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { SessionPlan } from '../../analysis/model/plan.ts'
import type { PlanContext, PlanItem, PlanPatch } from '../contract.ts'

/** A plan as the form holds it; `id` = the kept one that is being changed. */
export interface PlanDraft extends SessionPlan {
  readonly id: string | null
  readonly name: string
}

/** A form begins with an easy hour's run today, at the usual speed. */
const FIRST_METRES = 8000

export function newDraft({ todayDay, usualSpeedMps, sand }: PlanContext): PlanDraft {
  const flat = { distanceMetres: FIRST_METRES, climbMetres: 0, sandShare: 0, sand, route: null }
  return { id: null, name: '', day: todayDay, kind: 'run', speedMps: usualSpeedMps, ...flat }
}

/** A kept plan, taken up again. */
export function draftOf(item: PlanItem): PlanDraft {
  const { id, name, date, kind, distanceMetres, climbMetres, sandShare, sand, speedMps, route } = item
  return { id, name, day: parseCivilDay(date), kind, distanceMetres, climbMetres, sandShare, sand, speedMps, route }
}

/** What the server keeps of a draft: the slopes of a route, never the file or its name. */
export function planBody(draft: PlanDraft) {
  const { name, day, kind, distanceMetres, climbMetres, sandShare, sand, speedMps, route } = draft
  const plan = { date: formatCivilDay(day), name, kind, distanceMetres, climbMetres, sandShare, sand, speedMps, route }
  return plan satisfies PlanPatch
}
