import type { CivilDay } from './civil-day.ts'
import type { Finding } from './risk.ts'
import type { PlannedLoad } from './room.ts'
import type { SandKind } from './surface.ts'

/** A piece of a way of one slope. */
export interface WayPiece {
  readonly metres: number
  /** Rise over run. */
  readonly grade: number
}

/** A way from a file: its metres by slope, and how far it goes and climbs in all. */
export interface PlanRoute {
  readonly distanceMetres: number
  readonly climbMetres: number
  readonly pieces: readonly WayPiece[]
}

/** A session somebody thinks of doing. */
export interface SessionPlan {
  readonly day: CivilDay
  readonly kind: 'run' | 'walk'
  readonly distanceMetres: number
  readonly climbMetres: number
  /** 0..1 of the distance. */
  readonly sandShare: number
  readonly sand: SandKind
  readonly speedMps: number
  /** Its slopes; null = up and down at the athlete's usual grade, the rest level. */
  readonly route: PlanRoute | null
}

export type PlanVerdict = 'within' | 'small-step' | 'beyond'

/** A session near the planned one that fits the stretch room. */
export interface FittingPlan {
  /**
   * `shorter` keeps climb and sand; `easier` keeps the distance and leaves out sand first, then climb; `plain` is shorter,
   * on the flat and without sand, where neither of them fits.
   */
  readonly change: 'shorter' | 'easier' | 'plain'
  readonly plan: SessionPlan
  readonly load: PlannedLoad
}

export interface PlanCheck {
  readonly calfKm: number
  readonly sandCalfKm: number
  readonly climbCalfKm: number
  /** What it may come to, as sessions planned before came out. */
  readonly low: number
  readonly high: number
  readonly verdict: PlanVerdict
  /** What the rules would say of it that they would not say without it. */
  readonly raises: readonly Finding[]
  /** Empty unless the verdict is `beyond`; then none, one or both ways that fit. */
  readonly fits: readonly FittingPlan[]
}

/** 10th and 90th percentile of what was run over what was planned. */
export interface PlanBand {
  readonly low: number
  readonly high: number
  /** Matched sessions it rests on; 0 = the default. */
  readonly sessions: number
}
