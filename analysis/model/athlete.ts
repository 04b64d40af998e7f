import type { Profile } from './profile.ts'
import type { ShoeFactors } from './shoe.ts'
import type { SandKind, Surface } from './surface.ts'

/** What is known of the athlete on the day of an activity. Settings are dated; these are the ones of that day. */
export interface AthleteSettings {
  readonly heightM: number
  /** Used where the file has no weight of its own; NaN = unknown, and rides are then not scored. */
  readonly massKg: number
  readonly profile: Profile
  /** What beach sand is usually like underfoot where this athlete runs; files and maps never say. */
  readonly sand: SandKind
  /** What the shoes worn do to the peak force; absent = nothing known of them. */
  readonly shoe?: ShoeFactors
}

/** A stretch of an activity along its distance, and the surface the athlete painted it with; null takes paint off again. */
export interface PaintedStretch {
  readonly fromMetres: number
  readonly toMetres: number
  readonly surface: Surface | null
}

/** So many seconds of recorded time at one incline of a treadmill. */
export interface InclineStep {
  readonly seconds: number
  /** Rise over run. */
  readonly grade: number
}

/** What the athlete said of one activity; null = nothing said. */
export interface ActivityOverrides {
  readonly sport: string | null
  readonly surface: Surface | null
  /** Flip of the cadence decision. */
  readonly cadenceUnit: 'per-leg' | 'steps' | null
  readonly utcOffsetSeconds: number | null
  /** Multipliers on force; 1 = none. */
  readonly shoeFactor: number
  readonly strikeFactor: number
  /** Carried weight over body mass. */
  readonly packFraction: number
  /** Body mass said for this scoring; it wins over the file's and the profile's. NaN = nothing said. */
  readonly massKg: number
  /** In the order they were painted: later ones lie over earlier ones. */
  readonly paint: readonly PaintedStretch[]
  /** What the sand of this run was like; null = as the athlete's settings say. */
  readonly sand: SandKind | null
  /** From the start on, one after the other; the last one holds to the end. Empty = nothing said. */
  readonly inclineSteps: readonly InclineStep[]
  /** The distance of the whole activity, as read off the treadmill; null = as recorded. */
  readonly distanceMetres: number | null
}

/** Tells the local clock's lead over UTC at a place and instant, in seconds; NaN = cannot say. Injected: analysis has no zone data. */
export type PlaceOffset = (latitude: number, longitude: number, unixSeconds: number) => number
