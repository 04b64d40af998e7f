import type { CheckIn, Site } from '../model/check-in.ts'
import { SYMPTOM_LIMITS } from './symptom-limits.ts'

/** The calf itself: where pain asks the questions of a clot. Heel and tendon are not asked, a place not marked is. */
const CALF_MUSCLE: ReadonlySet<Site> = new Set(['lower_calf', 'mid_calf_outer', 'mid_calf_inner', 'top_of_calf'])

/**
 * Whether a check-in tells of pain or tenderness in a calf: a pain of 1 or more there, or where nothing is marked, or a
 * tender spot at the top of the calf. In both calves counts as in one.
 */
export function isCalfAche(checkIn: CheckIn): boolean {
  const { painBefore, painDuring, painAfter, painMorning, weekly, sites } = checkIn
  if (weekly?.tenderTop === true) return true
  const pains = [painBefore, painDuring, painAfter, painMorning, weekly?.worstPain ?? Number.NaN]
  const isPainful = pains.some((pain) => pain >= SYMPTOM_LIMITS.painful.value)
  return isPainful && (sites.length === 0 || sites.some((site) => CALF_MUSCLE.has(site)))
}
