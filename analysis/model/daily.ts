import type { CivilDay } from './civil-day.ts'

/** One session for the rules: all activities of one local day, summed. */
export interface DaySession {
  readonly day: CivilDay
  readonly calfKm: number
  readonly sandCalfKm: number
  readonly climbCalfKm: number
  /** Plain kilometres, NaN = unknown; only ever shown in words. */
  readonly km: number
}

/** Dense daily columns from `firstDay` on, zeros on days without a session. */
export interface DailySeries {
  readonly firstDay: CivilDay
  readonly length: number
  readonly calfKm: Float64Array
  readonly sandCalfKm: Float64Array
  readonly climbCalfKm: Float64Array
  readonly km: Float64Array
}
