import { type Activity, GAIT } from '../model/activity.ts'
import { formatCivilDay } from '../model/civil-day.ts'
import type { SoleusLoad } from '../model/load.ts'
import type { ActivityFigures, ActivitySummary, LoadFigures } from '../model/summary.ts'
import type { Terrain } from '../model/terrain.ts'
import { ANALYSIS_VERSION } from '../version.ts'
import { doubtfulStretches } from './doubtful-stretches.ts'
import { groundRows } from './ground-rows.ts'
import { isoInstant } from './iso-instant.ts'
import { lapStretches } from './lap-stretches.ts'

/**
 * The public figures of an activity: the `activity`, `load` and `issues` of the command line and of HTTP. Every field
 * is there, and what is not known is null, never 0. Issues come in the order of the stages.
 */
export function summarise(activity: Activity, terrain: Terrain, load: SoleusLoad): ActivitySummary {
  return {
    activity: figuresOf(activity, terrain, load),
    load: loadOf(load),
    issues: [...activity.issues, ...terrain.issues, ...load.issues, ...doubtfulStretches(activity, terrain)],
    ground: groundRows(activity.samples.distance, terrain, load),
    laps: lapStretches(activity),
  }
}

function figuresOf(activity: Activity, terrain: Terrain, load: SoleusLoad): ActivityFigures {
  const cadence = footCadence(activity)
  return {
    sport: activity.sport,
    subSport: activity.subSport,
    startedAt: isoInstant(activity.startedAt),
    utcOffsetSeconds: activity.offsetSource === 'none' ? null : orNull(activity.utcOffsetSeconds),
    localDate: Number.isNaN(activity.localDay) ? null : formatCivilDay(activity.localDay),
    elapsedSeconds: orNull(activity.elapsedSeconds),
    timerSeconds: orNull(activity.timerSeconds),
    distanceMetres: orNull(activity.distanceMetres),
    ascentMetres: orNull(terrain.ascentMetres),
    descentMetres: orNull(terrain.descentMetres),
    deviceAscentMetres: orNull(activity.deviceAscentMetres),
    meanCadenceSpm: orNull(cadence),
    // Steps made up of nothing but expected cadence are no count; the watch's own may still be one.
    steps: orNull(Number.isNaN(cadence) ? activity.deviceSteps : load.steps),
    records: recordsOf(activity),
    metresBySurface: terrain.metresBySurface,
    surfaceSource: terrain.mainSource,
    device: activity.device,
  }
}

function loadOf(load: SoleusLoad): LoadFigures {
  const { calfKm, muscle, tendon, causes, sandCalfKm, climbCalfKm, profile } = load
  return { calfKm, muscle, tendon, causes, sandCalfKm, climbCalfKm, profile, analysisVersion: ANALYSIS_VERSION }
}

/** Mean recorded cadence over the moving time on foot or on stairs, zeros out, weighted by time; NaN without any. */
function footCadence({ samples }: Activity): number {
  const { cadence, seconds, gait, length } = samples
  let steps = 0
  let moving = 0
  for (let i = 0; i < length; i++) {
    const onFoot = gait[i] === GAIT.run || gait[i] === GAIT.walk || gait[i] === GAIT.stairs
    if (!onFoot || !(cadence[i]! > 0) || !(seconds[i]! > 0)) continue
    steps += cadence[i]! * seconds[i]!
    moving += seconds[i]!
  }
  return steps / moving
}

/** Start and end of a session scored from its totals are samples, but no records; its issue counts those it has. */
function recordsOf({ samples, issues }: Activity): number {
  const fromTotals = issues.find(({ id }) => id === 'from-totals')
  return fromTotals === undefined ? samples.length : (fromTotals.count ?? 0)
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
