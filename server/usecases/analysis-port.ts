import type { Activity } from '../../analysis/model/activity.ts'
import type { ActivityOverrides } from '../../analysis/model/athlete.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { DatedSettings } from '../../analysis/model/dated-settings.ts'
import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import type { GeoBox } from '../../analysis/model/geo-box.ts'
import type { Issue } from '../../analysis/model/issue.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { Shoe, UsualShoe } from '../../analysis/model/shoe.ts'
import type { SportFamily } from '../../analysis/model/sport.ts'
import type { ActivitySummary } from '../../analysis/model/summary.ts'
import type { Split } from '../../analysis/summary/splits.ts'

export interface FileBytes {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** Everything an analysis depends on besides the bytes, as plain data that can cross into a worker. */
export interface AnalyseSettings {
  readonly settings: readonly DatedSettings[]
  readonly overrides: ActivityOverrides
  /**
   * The clock of a file that has neither an offset of its own nor a place: the athlete's zone (an IANA name), or the
   * offset in seconds that was taken at import, which is never changed behind the athlete's back.
   */
  readonly homeClock: string | number
  /** Packed offline maps, shared with the workers. */
  readonly groundMaps: readonly ArrayBufferLike[]
  /** The athlete's favourite places as a packed map; null = none. */
  readonly places: ArrayBuffer | null
  /** What was worn, said of this very activity or usual in its sport; absent = nothing known of shoes. */
  readonly shoes?: { readonly worn: Shoe | null; readonly usual: readonly UsualShoe[] }
}

/** How the figures of an activity were come by. */
export interface Provenance {
  readonly cadenceUnit: Activity['cadenceUnit']
  readonly offsetSource: Activity['offsetSource']
  readonly altitudeSource: 'barometer' | 'gps' | 'unknown' | 'none'
  readonly knownSurfaceShare: number
  readonly massKg: number | null
  readonly heightM: number
}

/** An activity cut at every full kilometre, and at every full mile. */
export interface SplitsByUnit {
  readonly kilometres: readonly Split[]
  readonly miles: readonly Split[]
}

/** One scored activity without its samples. */
export interface ScoredActivity {
  readonly summary: ActivitySummary
  readonly name: string | null
  readonly family: SportFamily
  /** Unix seconds; null when the file has no times, and then it has no day either. */
  readonly startedAt: number | null
  readonly localDay: CivilDay | null
  readonly elapsedSeconds: number | null
  readonly scored: boolean
  readonly hasCadence: boolean
  readonly hasHeartRate: boolean
  readonly hasSurfaceTags: boolean
  readonly splits: SplitsByUnit
  /** Where it lies; null off foot, where nothing hangs on it, and without positions. */
  readonly box: GeoBox | null
  readonly provenance: Provenance
}

export interface ScoredFile {
  readonly format: 'fit' | 'gpx' | 'tcx'
  readonly records: number
  readonly sessions: number
  readonly activities: readonly ScoredActivity[]
  readonly issues: readonly Issue[]
}

/** A circle nobody else is to see tracks in; degrees and metres. */
export interface Zone {
  readonly longitude: number
  readonly latitude: number
  readonly radiusMetres: number
}

/**
 * The analysis as the use cases see it: elsewhere, with a limit on time and memory, never throwing for what is in a
 * file.
 */
export interface AnalysisPort {
  /** A result for each file, in their order. */
  score(files: readonly FileBytes[], settings: AnalyseSettings): Promise<Result<ScoredFile, DecodeFailure>[]>
  /** The per-sample columns of one activity of the file (counted from 0), as JSON text in UTF-8. */
  samples(
    file: FileBytes & { readonly part: number },
    settings: AnalyseSettings,
  ): Promise<Result<Uint8Array<ArrayBuffer>, DecodeFailure>>
  /** The segments one activity of the file was scored as, as lines of `soleus segments`. */
  segments(
    file: FileBytes & { readonly part: number },
    settings: AnalyseSettings,
  ): Promise<Result<Uint8Array<ArrayBuffer>, DecodeFailure>>
  /** The track of one activity of the file as GPX for others, without what lies in the zones; no bytes = nothing is left. */
  share(
    file: FileBytes & { readonly part: number },
    settings: AnalyseSettings,
    zones: readonly Zone[],
  ): Promise<Result<Uint8Array<ArrayBuffer>, DecodeFailure>>
}
