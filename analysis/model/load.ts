import type { Issue } from './issue.ts'
import type { Profile } from './profile.ts'

/** The parts of a calf load, in calf-km; they add up to it. `shoes` may be negative, the others never are. */
export interface Causes {
  readonly flat: number
  readonly climb: number
  readonly sand: number
  readonly ground: number
  readonly treadmill: number
  readonly shoes: number
}

/** The load of one activity. `columns` hold calf-km per sample for the profile chart. */
export interface SoleusLoad {
  readonly calfKm: number
  /** Muscle (force² × time) and tendon (damage-weighted impulse), each in calf-km; calfKm is their mean. */
  readonly muscle: number
  readonly tendon: number
  readonly steps: number
  readonly causes: Causes
  /** All load of samples on sand (rule S2's N). */
  readonly sandCalfKm: number
  /** = causes.climb (rule S3's C). */
  readonly climbCalfKm: number
  readonly scored: boolean
  /** The body mass it rests on (what was said, else the file's, else the profile's); NaN = unknown. */
  readonly massKg: number
  readonly profile: Profile
  readonly columns: CauseColumns
  readonly issues: readonly Issue[]
}

/** Calf-km per sample, equal length; their sum over causes and samples is `calfKm` to 1e-9 relative. */
export interface CauseColumns {
  readonly flat: Float64Array
  readonly climb: Float64Array
  readonly sand: Float64Array
  readonly ground: Float64Array
  readonly treadmill: Float64Array
  readonly shoes: Float64Array
}
