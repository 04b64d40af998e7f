import type { ActivityOverrides } from '../../analysis/model/athlete.ts'
import type { ActivityLap, ActivitySummary, GroundRow } from '../../analysis/model/summary.ts'
import type { ActivityChange } from '../store/activity-store.ts'
import type { ScoredActivity } from './analysis-port.ts'
import { isDoubtful } from './is-doubtful.ts'
import { hangsOnSand, toScoreWith, writeScoredWith } from './scored-with.ts'
import type { ScoringContext } from './scoring-context.ts'

/** The loads as the chart stacks them: four parts that add up to calf-km, none below zero for what shoes save. */
export function chartCauses(load: ActivitySummary['load']): {
  flat: number
  climb: number
  sand: number
  other: number
} {
  const { flat, climb, sand, ground, treadmill, shoes } = load.causes
  return {
    flat: flat + Math.min(0, shoes),
    climb,
    sand,
    other: ground + treadmill + Math.max(0, shoes),
  }
}

/** What is kept of the ground of an activity. */
export interface StoredGround {
  readonly rows: readonly GroundRow[]
  readonly laps: readonly ActivityLap[]
}

/** What a scored activity puts into its row; the same for a new one and for one that is scored again. */
export function activityColumns(
  scored: ScoredActivity,
  day: number,
  {
    context,
    overrides,
    shoeId = null,
  }: {
    readonly context: ScoringContext
    readonly overrides: ActivityOverrides
    /** What was worn, if that is said. */
    readonly shoeId?: string | null
  },
) {
  const { summary, startedAt, elapsedSeconds } = scored
  const { activity, load, issues, ground, laps } = summary
  const { west = null, south = null, east = null, north = null } = scored.box ?? {}
  const placed = { family: scored.family, west, south, east, north, local_day: day }
  const rested = { ...placed, sport: activity.sport, shoe_id: shoeId }
  const { dry_sand = 0, wet_sand = 0 } = activity.metresBySurface
  return {
    sport: activity.sport,
    ...placed,
    started_at: startedAt,
    ended_at: startedAt === null ? null : startedAt + (elapsedSeconds ?? 0),
    scored: scored.scored ? 1 : 0,
    calf_km: load.calfKm,
    ...chartCauses(load),
    sand_calf_km: load.sandCalfKm,
    climb_calf_km: load.climbCalfKm,
    distance_m: activity.distanceMetres,
    ascent_m: activity.ascentMetres,
    sand_m: dry_sand + wet_sand,
    records: activity.records,
    has_cadence: scored.hasCadence ? 1 : 0,
    has_heart_rate: scored.hasHeartRate ? 1 : 0,
    has_surface_tags: scored.hasSurfaceTags ? 1 : 0,
    figures_json: JSON.stringify(activity),
    load_json: JSON.stringify(load),
    issues_json: JSON.stringify(issues),
    doubtful: isDoubtful(scored.family, issues) ? 1 : 0,
    splits_json: JSON.stringify(scored.splits),
    provenance_json: JSON.stringify(scored.provenance),
    ground_json: JSON.stringify({ rows: ground, laps } satisfies StoredGround),
    scored_with: writeScoredWith(toScoreWith(context, rested, hangsOnSand(ground, overrides.sand))),
    analysis_version: load.analysisVersion,
  } as const satisfies ActivityChange
}
