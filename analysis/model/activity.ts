import type { CivilDay } from './civil-day.ts'
import type { DecodedLap } from './decoded-file.ts'
import type { Issue } from './issue.ts'
import type { SportFamily } from './sport.ts'

/** What a second was: codes of `ActivitySamples.gait`. */
export const GAIT = { still: 0, walk: 1, run: 2, ride: 3, stairs: 4, other: 5 } as const

/**
 * One activity, cleaned: time ascending, cadence in steps per minute, pauses taken out of `seconds`, gait told per
 * sample. Made by `normalise/`, read by every later stage.
 */
export interface Activity {
  readonly sport: string
  readonly subSport: string | null
  readonly family: SportFamily
  readonly name: string | null
  /** UTC Unix seconds; NaN when the file has no times. */
  readonly startedAt: number
  readonly utcOffsetSeconds: number
  readonly offsetSource: 'file' | 'place' | 'athlete' | 'none'
  readonly localDay: CivilDay
  readonly elapsedSeconds: number
  /** Recording time without pauses. */
  readonly timerSeconds: number
  readonly distanceMetres: number
  /** Device totals, NaN when absent. */
  readonly deviceAscentMetres: number
  readonly deviceDescentMetres: number
  readonly deviceSteps: number
  readonly device: string | null
  readonly massKg: number
  readonly heightM: number
  readonly barometric: boolean | null
  readonly samples: ActivitySamples
  readonly laps: readonly DecodedLap[]
  /** How the cadence column was read. */
  readonly cadenceUnit: 'per-leg' | 'steps' | 'rpm' | 'none'
  readonly issues: readonly Issue[]
}

/** Equal-length columns. Sample i stands for the stretch from sample i-1 to sample i (`seconds[0]` = 0). NaN = missing. */
export interface ActivitySamples {
  readonly length: number
  /** Seconds since `startedAt`, ascending; below 0 for records from before the start the session states. */
  readonly time: Float64Array
  /** Recorded seconds that sample i stands for; 0 over a pause. */
  readonly seconds: Float64Array
  /** Cumulative metres, never falling, never NaN. */
  readonly distance: Float64Array
  /** Metres per second over the stretch; 0 where still or paused. */
  readonly speed: Float64Array
  /** Steps per minute (rides: crank revolutions per minute); NaN = not recorded. */
  readonly cadence: Float64Array
  /** Metres after repair of zeros, stuck runs and spikes, not smoothed; NaN = unknown. */
  readonly altitude: Float64Array
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  readonly heartRate: Float64Array
  readonly power: Float64Array
  readonly contactTime: Float64Array
  /** Incline as recorded, rise over run; NaN = not recorded. */
  readonly grade: Float64Array
  /** Codes of GAIT. */
  readonly gait: Uint8Array
  /** Index into `surfaceTags` for the stretch, or -1. */
  readonly surfaceTag: Int16Array
  readonly surfaceTags: readonly string[]
}
