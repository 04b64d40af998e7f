import type { Activity } from '../../analysis/model/activity.ts'
import { type DatedSettings, settingsOn } from '../../analysis/model/dated-settings.ts'
import { boxOfTrack } from '../../analysis/model/geo-box.ts'
import type { SoleusLoad } from '../../analysis/model/load.ts'
import type { ActivitySummary } from '../../analysis/model/summary.ts'
import type { Terrain } from '../../analysis/model/terrain.ts'
import type { Provenance, ScoredActivity } from '../usecases/analysis-port.ts'

/** One activity as the stages leave it. */
export interface StagedActivity {
  readonly activity: Activity
  readonly terrain: Terrain
  readonly load: SoleusLoad
  readonly summary: ActivitySummary
}

/** What is kept of an activity when its samples are let go: small plain data that crosses threads cheaply. */
export function packActivity(
  staged: StagedActivity,
  splits: ScoredActivity['splits'],
  settings: readonly DatedSettings[],
): ScoredActivity {
  const { activity, load, summary } = staged
  const { samples } = activity
  const hasDay = Number.isFinite(activity.localDay)
  return {
    summary,
    name: activity.name,
    family: activity.family,
    startedAt: numberOrNull(activity.startedAt),
    localDay: hasDay ? activity.localDay : null,
    elapsedSeconds: numberOrNull(activity.elapsedSeconds),
    scored: load.scored,
    hasCadence: holdsNumber(samples.cadence),
    hasHeartRate: holdsNumber(samples.heartRate),
    hasSurfaceTags: samples.surfaceTag.some((tag) => tag >= 0),
    splits,
    box: activity.family === 'foot' ? boxOfTrack(samples.longitude, samples.latitude) : null,
    provenance: provenanceOf(staged, settings),
  }
}

function provenanceOf({ activity, terrain, load }: StagedActivity, settings: readonly DatedSettings[]): Provenance {
  const athlete = settingsOn(settings, activity.localDay)
  return {
    cadenceUnit: activity.cadenceUnit,
    offsetSource: activity.offsetSource,
    altitudeSource: altitudeSource(activity),
    knownSurfaceShare: Number.isNaN(terrain.knownShare) ? 0 : terrain.knownShare,
    massKg: numberOrNull(load.massKg),
    heightM: athlete.heightM,
  }
}

function altitudeSource({ samples, barometric }: Activity): Provenance['altitudeSource'] {
  if (!holdsNumber(samples.altitude)) return 'none'
  if (barometric === null) return 'unknown'
  return barometric ? 'barometer' : 'gps'
}

function holdsNumber(column: Float64Array): boolean {
  return column.some((value) => !Number.isNaN(value))
}

function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
