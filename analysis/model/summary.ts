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

export interface ActivitySummary {
  readonly activity: ActivityFigures
  readonly load: LoadFigures
  readonly issues: readonly Issue[]
}
