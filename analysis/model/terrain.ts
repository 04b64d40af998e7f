import type { Issue } from './issue.ts'
import type { Surface, SurfaceSource } from './surface.ts'

/** What the activity went over. Made by `terrain/`, one value per sample of the activity. */
export interface Terrain {
  /** Rise over run, smoothed for the load, clipped to ±0.45; 0 where no elevation is known. */
  readonly grade: Float64Array
  /** Metres, smoothed for the profile and for ascent; NaN where unknown. */
  readonly elevation: Float64Array
  /** NaN when the activity has no usable elevation. */
  readonly ascentMetres: number
  readonly descentMetres: number
  /** Codes: index into SURFACES. */
  readonly surface: Uint8Array
  /** Codes: index into SURFACE_SOURCES. */
  readonly surfaceSource: Uint8Array
  readonly metresBySurface: Readonly<Partial<Record<Surface, number>>>
  /** The source of most metres. */
  readonly mainSource: SurfaceSource
  /** Share of metres whose surface is known, 0..1. */
  readonly knownShare: number
  readonly issues: readonly Issue[]
}

export const SURFACE_SOURCES: readonly SurfaceSource[] = ['set', 'place', 'file', 'map', 'sub-sport', 'unknown']
