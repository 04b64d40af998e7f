import type { Profile } from './profile.ts'
import type { Surface } from './surface.ts'

/** What is known of the athlete on the day of an activity. Settings are dated; these are the ones of that day. */
export interface AthleteSettings {
  readonly heightM: number
  /** Used where the file has no weight of its own; NaN = unknown, and rides are then not scored. */
  readonly massKg: number
  readonly profile: Profile
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
}

/** Tells the local clock's lead over UTC at a place and instant, in seconds; NaN = cannot say. Injected: analysis has no zone data. */
export type PlaceOffset = (latitude: number, longitude: number, unixSeconds: number) => number
