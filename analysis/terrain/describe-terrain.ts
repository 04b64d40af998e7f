import type { Activity } from '../model/activity.ts'
import type { ActivityOverrides } from '../model/athlete.ts'
import type { Issue } from '../model/issue.ts'
import type { Terrain } from '../model/terrain.ts'
import { type AltitudeNoise, altitudeNoise } from './altitude-noise.ts'
import { describeElevation } from './elevation.ts'
import { smoothGrade } from './grade.ts'
import { levelPauses } from './level-pauses.ts'
import { subSportSurface } from './sub-sport-surface.ts'
import { type GroundKnowledge, surfaceColumn } from './surface-column.ts'

/** Noise of the altitude from which the runner should know of it: white noise in metres, wander in m²/s. */
const NOTABLE_WHITE = 1
const NOTABLE_WANDER = 0.08

/**
 * What an activity went over: elevation and ascent, grade for the load, and the surface of every stretch. On a treadmill
 * the altitude, if the file has one, is the weather's: there the way is flat and ascent unknown.
 */
export function describeTerrain(activity: Activity, overrides: ActivityOverrides, known: GroundKnowledge): Terrain {
  const { samples } = activity
  const { distance, seconds } = samples
  const indoors = overrides.surface === 'treadmill' || subSportSurface(activity) === 'treadmill'
  const altitude = indoors ? new Float64Array(samples.length).fill(Number.NaN) : samples.altitude
  const elevation = describeElevation(samples.time, altitude)
  const time = recordedClock(seconds)
  const levelled = levelPauses(altitude, seconds, distance)
  const noise = altitudeNoise(time, levelled)
  const grade = smoothGrade({ time, distance, altitude: levelled }, noise)
  const ground = surfaceColumn(activity, overrides, known)
  return {
    grade,
    elevation: elevation.metres,
    ascentMetres: elevation.ascentMetres,
    descentMetres: elevation.descentMetres,
    surface: ground.surface,
    surfaceSource: ground.surfaceSource,
    metresBySurface: ground.metresBySurface,
    mainSource: ground.mainSource,
    knownShare: ground.knownShare,
    issues: [...elevationIssues(activity, indoors, elevation.ascentMetres, noise), ...ground.issues],
  }
}

/** Time without pauses: over a pause there is neither noise to measure nor way to be slow on. */
function recordedClock(seconds: Float64Array): Float64Array {
  const clock = new Float64Array(seconds.length)
  for (let i = 1; i < seconds.length; i++) clock[i] = clock[i - 1]! + seconds[i]!
  return clock
}

function elevationIssues(activity: Activity, indoors: boolean, ascent: number, noise: AltitudeNoise): Issue[] {
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
