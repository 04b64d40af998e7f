import type { Issue } from './issue.ts'

/**
 * A file as it stands, before any interpretation: units are SI, but cadence is still in the file's own unit, gaps and
 * faults are still there. Made by `decode/decode-file.ts`, read by `normalise/`.
 */
export interface DecodedFile {
  readonly format: 'fit' | 'gpx' | 'tcx'
  /** Chained FIT files and GPX tracks give several parts; each is a recording of its own. */
  readonly parts: readonly DecodedPart[]
  /** Records (FIT `record` messages, track points) in the whole file. */
  readonly records: number
  /** Session messages (FIT), activities (TCX) or tracks (GPX) in the whole file. */
  readonly sessions: number
  readonly issues: readonly Issue[]
}

export interface DecodedPart {
  readonly samples: RawSamples
  readonly sessions: readonly DecodedSession[]
  readonly laps: readonly DecodedLap[]
  readonly timerEvents: readonly TimerEvent[]
  /** GPX/TCX segment starts (sample indices, ascending, without 0): a gap in recording lies before each. */
  readonly segmentStarts: readonly number[]
  /** Local clock minus UTC in seconds as the file itself says (FIT `activity.local_timestamp`); NaN = it does not. */
  readonly utcOffsetSeconds: number
  /** Maker and model in plain words, `null` when the file does not say. */
  readonly device: string | null
  /** The wearer's figures as set in the watch (FIT user_profile); NaN = unknown. */
  readonly massKg: number
  readonly heightM: number
  /** True when a barometer is known to have made the altitude, false when known not, null when unknown. */
  readonly barometric: boolean | null
  /** A truncated tail, a bad CRC and the like. */
  readonly issues: readonly Issue[]
}

/**
 * Per-record columns, all of the same length, in the order of the file. NaN = missing.
 * A column the file never fills is present and all NaN, so no reader needs a case for it.
 */
export interface RawSamples {
  readonly length: number
  /** UTC, Unix seconds (fractions kept). */
  readonly time: Float64Array
  /** Degrees, WGS 84. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** Metres; the `enhanced_` field first. */
  readonly altitude: Float64Array
  /** Cumulative metres as recorded. */
  readonly distance: Float64Array
  /** Metres per second as recorded. */
  readonly speed: Float64Array
  /** In the file's own unit: FIT per leg (revolutions per minute) with the fraction added; GPX and TCX as written. */
  readonly cadence: Float64Array
  /** Beats per minute. */
  readonly heartRate: Float64Array
  /** Watts. */
  readonly power: Float64Array
  /** Ground contact time, seconds. */
  readonly contactTime: Float64Array
  /** Incline as recorded, rise over run: a treadmill's own, or what a device made of its altitude. */
  readonly grade: Float64Array
  /** Index into `surfaceTags`, or -1: the ground from this record to the next, as tagged in the file. */
  readonly surfaceTag: Int16Array
  /** The distinct surface values as the file writes them, cleaned of case and blanks only. */
  readonly surfaceTags: readonly string[]
}

export interface DecodedSession {
  /** FIT profile names in snake_case; GPX `<type>` and TCX `Sport` are mapped to them. */
  readonly sport: string
  readonly subSport: string | null
  readonly name: string | null
  /** UTC Unix seconds; NaN = unknown. */
  readonly startTime: number
  readonly endTime: number
  /** Totals as the device gives them; NaN = unknown. */
  readonly elapsedSeconds: number
  readonly timerSeconds: number
  readonly distanceMetres: number
  readonly ascentMetres: number
  readonly descentMetres: number
  /** Steps (both feet) or revolutions ×2 as the device counted them; NaN = unknown. */
  readonly steps: number
  readonly meanPowerWatts: number
  /** Mean cadence per leg (or rpm) as the device gives it; NaN = unknown. */
  readonly meanCadence: number
}

export interface DecodedLap {
  readonly startTime: number
  readonly endTime: number
  readonly timerSeconds: number
  readonly distanceMetres: number
  readonly name: string | null
}

/** The recording clock was started or stopped (by hand or by auto-pause) at `time`, UTC Unix seconds. */
export interface TimerEvent {
  readonly time: number
  readonly kind: 'start' | 'stop'
}
