import type { Activity } from '../model/activity.ts'
import type { ActivityOverrides } from '../model/athlete.ts'
import type { Issue } from '../model/issue.ts'
import type { Terrain } from '../model/terrain.ts'
import { type AltitudeNoise, altitudeNoise } from './altitude-noise.ts'
import { describeElevation } from './elevation.ts'
import { smoothGrade } from './grade.ts'
import { inclineOfSteps, inclineRise, recordedIncline } from './incline.ts'
import { levelPauses } from './level-pauses.ts'
import { subSportSurface } from './sub-sport-surface.ts'
import { type GroundKnowledge, surfaceColumn } from './surface-column.ts'
import { surfaceIndex } from './surface-index.ts'

/** Noise of the altitude from which the runner should know of it: white noise in metres, wander in m²/s. */
const NOTABLE_WHITE = 1
const NOTABLE_WANDER = 0.08

/**
 * What an activity went over: elevation and ascent, grade for the load, and the surface of every stretch. On a treadmill
 * the altitude, if the file has one, is the weather's. There, and where there is no altitude, the slope is what the athlete
 * says the belt was set to, else what it recorded itself, else flat with the ascent unknown.
 */
export function describeTerrain(activity: Activity, overrides: ActivityOverrides, known: GroundKnowledge): Terrain {
  const { surface, surfaceSource, metresBySurface, mainSource, knownShare, issues } = surfaceColumn(
    activity,
    overrides,
    known,
  )
  const belt = surfaceIndex('treadmill')
  const indoors = subSportSurface(activity) === 'treadmill' || surface.every((code) => code === belt)
  const slope = slopeOf(activity, overrides, indoors || overrides.surface === 'treadmill')
  return {
    ...slope,
    surface,
    surfaceSource,
    metresBySurface,
    mainSource,
    knownShare,
    issues: [...slope.issues, ...issues],
  }
}

type Slope = Pick<Terrain, 'grade' | 'elevation' | 'ascentMetres' | 'descentMetres' | 'issues'>

function slopeOf(activity: Activity, { inclineSteps }: ActivityOverrides, indoors: boolean): Slope {
  const { samples, family, subSport } = activity
  // A single altitude makes no slope.
  const hasAltitude = samples.altitude.filter((metres) => !Number.isNaN(metres)).length > 1
  if (family === 'foot' && (indoors || !hasAltitude)) {
    if (inclineSteps.length > 0) return slopeOfIncline(activity, inclineOfSteps(samples.seconds, inclineSteps), SET)
    // With an altitude the device made the slope of it; the hills of a virtual world are not those of the belt.
    const recorded = hasAltitude || subSport === 'virtual_activity' ? null : recordedIncline(samples)
    if (recorded !== null) return slopeOfIncline(activity, recorded, RECORDED)
  }
  return slopeOfAltitude(activity, indoors)
}

const SET: Issue = { id: 'incline-set', message: 'The slope is the one you set; the ascent was worked out from it.' }
const RECORDED: Issue = {
  id: 'incline-recorded',
  message: 'There is no altitude; the slope is the one the treadmill recorded, and the ascent was worked out from it.',
}

function slopeOfIncline({ samples }: Activity, grade: Float64Array, issue: Issue): Slope {
  const { metres, ascentMetres, descentMetres } = inclineRise(samples, grade)
  return { grade, elevation: metres, ascentMetres, descentMetres, issues: [issue] }
}

function slopeOfAltitude(activity: Activity, indoors: boolean): Slope {
  const { samples } = activity
  const { distance, seconds } = samples
  const altitude = indoors ? new Float64Array(samples.length).fill(Number.NaN) : samples.altitude
  const elevation = describeElevation(samples.time, altitude)
  const time = recordedClock(seconds)
  const levelled = levelPauses(altitude, seconds, distance)
  const noise = altitudeNoise(time, levelled)
  return {
    grade: smoothGrade({ time, distance, altitude: levelled }, noise),
    elevation: elevation.metres,
    ascentMetres: elevation.ascentMetres,
    descentMetres: elevation.descentMetres,
    issues: altitudeIssues(activity, indoors, elevation.ascentMetres, noise),
  }
}

/** Time without pauses: over a pause there is neither noise to measure nor way to be slow on. */
function recordedClock(seconds: Float64Array): Float64Array {
  const clock = new Float64Array(seconds.length)
  for (let i = 1; i < seconds.length; i++) clock[i] = clock[i - 1]! + seconds[i]!
  return clock
}

function altitudeIssues(activity: Activity, indoors: boolean, ascent: number, noise: AltitudeNoise): Issue[] {
  if (activity.family !== 'foot') return []
  if (indoors) {
    const message = 'The slope of a treadmill is not in the file; the way counts as flat.'
    return [{ id: 'indoor-flat', message }]
  }
  if (Number.isNaN(ascent)) {
    return [{ id: 'no-elevation', message: 'The file has no usable altitude; the way counts as flat.' }]
  }
  if (noise.white < NOTABLE_WHITE && noise.wander < NOTABLE_WANDER) return []
  const message =
    'The altitude is noisy, as from satellites alone; hills were smoothed more, and short ones may be lost.'
  return [{ id: 'noisy-altitude', message }]
}
