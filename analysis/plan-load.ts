import type { FootSegment } from './load/segment.ts'
import { segmentScorer } from './load/segment-scorer.ts'
import type { SessionPlan } from './model/plan.ts'
import type { Profile } from './model/profile.ts'
import type { PlannedLoad } from './model/room.ts'
import { planPieces } from './plan/plan-pieces.ts'

/** What a plan is scored with. */
export interface PlanAthlete {
  readonly profile: Profile
  readonly heightM: number
  /** Rise over run. */
  readonly usualGrade: number
  /** Multiplier of the shoe on peak force; 1 = none. */
  readonly shoeFactor: number
}

/**
 * Scores planned sessions of an athlete with the load model that files go through: every piece of the way is an even
 * segment at the plan's speed, and what lies on sand a segment of its own.
 */
export function planLoad(athlete: PlanAthlete): (plan: SessionPlan) => PlannedLoad {
  const { profile, heightM, usualGrade, shoeFactor } = athlete
  const scoreOf = segmentScorer(profile, heightM)
  return (plan) => {
    const even = { kind: plan.kind, speedMps: plan.speedMps, heightM, shoeFactor, ...AS_EXPECTED }
    const sand = plan.sand === 'wet' ? 'wet_sand' : 'dry_sand'
    let calfKm = 0
    let sandCalfKm = 0
    let climbCalfKm = 0
    const add = (segment: FootSegment) => {
      const score = scoreOf(segment)
      calfKm += score.calfKm
      climbCalfKm += score.causes.climb
      return score.calfKm
    }
    for (const { metres, grade, sandMetres } of planPieces(plan, usualGrade)) {
      if (sandMetres < metres) add({ ...even, grade, surface: 'road', distanceM: metres - sandMetres })
      if (sandMetres > 0) sandCalfKm += add({ ...even, grade, surface: sand, distanceM: sandMetres })
    }
    return { day: plan.day, calfKm, sandCalfKm, climbCalfKm }
  }
}

const AS_EXPECTED = { cadenceSpm: Number.NaN, contactTimeS: Number.NaN, strikeFactor: 1, packFraction: 0 }
