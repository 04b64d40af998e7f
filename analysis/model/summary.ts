import type { Issue } from './issue.ts'
import type { Causes } from './load.ts'
import type { Profile } from './profile.ts'
import type { Surface, SurfaceSource } from './surface.ts'

/** The public figures of an activity: contract of the command line and of HTTP. Unknown is null, never 0. */
export interface ActivityFigures {
  readonly sport: string
  readonly subSport: string | null
  /** ISO 8601 UTC. */
  readonly startedAt: string | null
  readonly utcOffsetSeconds: number | null
  readonly localDate: string | null
  readonly elapsedSeconds: number | null
  readonly timerSeconds: number | null
  readonly distanceMetres: number | null
  readonly ascentMetres: number | null
  readonly descentMetres: number | null
  readonly deviceAscentMetres: number | null
  readonly meanCadenceSpm: number | null
  readonly steps: number | null
  readonly records: number
  readonly metresBySurface: Readonly<Partial<Record<Surface, number>>>
  readonly surfaceSource: SurfaceSource
  readonly device: string | null
}

export interface LoadFigures {
  readonly calfKm: number
  readonly muscle: number
  readonly tendon: number
  readonly causes: Causes
  readonly sandCalfKm: number
  readonly climbCalfKm: number
  readonly profile: Profile
  readonly analysisVersion: number
}

/** What one surface, known from one source, adds to an activity. */
export interface GroundRow {
  readonly surface: Surface
  readonly source: SurfaceSource
  readonly metres: number
  readonly calfKm: number
}

/** A lap, or a segment of the track, along the activity's distance. */
export interface ActivityLap {
  readonly fromMetres: number
  readonly toMetres: number
  readonly name: string | null
}

export interface ActivitySummary {
  readonly activity: ActivityFigures
  readonly load: LoadFigures
  readonly issues: readonly Issue[]
  /** Most calf-km first; metres add up to the way of the records, calf-km to the load. Empty without samples. */
  readonly ground: readonly GroundRow[]
  /** In their order; empty when there is only one. */
  readonly laps: readonly ActivityLap[]
}
