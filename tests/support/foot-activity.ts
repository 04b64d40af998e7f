import { type Activity, type ActivitySamples, GAIT } from '../../analysis/model/activity.ts'
import type { AthleteSettings } from '../../analysis/model/athlete.ts'
import { SURFACES, type Surface } from '../../analysis/model/surface.ts'
import { SURFACE_SOURCES, type Terrain } from '../../analysis/model/terrain.ts'

/** A stretch of even going, as tests put activities together. Absent: grade 0, road, cadence not recorded. */
export interface Stretch {
  readonly gait: keyof typeof GAIT
  readonly seconds: number
  readonly speed: number
  readonly grade?: number
  readonly surface?: Surface
  readonly cadence?: number
  readonly power?: number
}

export interface BuiltActivity {
  readonly activity: Activity
  readonly terrain: Terrain
}

export const ATHLETE: AthleteSettings = { heightM: 1.75, massKg: Number.NaN, profile: 'weighted', sand: 'dry' }

/**
 * An activity of even stretches, recorded every `step` seconds, with the terrain that belongs to it. Sample 0 stands
 * for nothing, as in every recording.
 */
export function footActivity(stretches: readonly Stretch[], step = 1): BuiltActivity {
  const rows: Stretch[] = []
  for (const stretch of stretches) {
    const count = Math.round(stretch.seconds / step)
    for (let i = 0; i < count; i++) rows.push({ ...stretch, seconds: step })
  }
  const length = rows.length + 1
  const samples = emptySamples(length)
  const grade = new Float64Array(length)
  const elevation = new Float64Array(length)
  const surface = new Uint8Array(length)
  rows.forEach((row, at) => {
    const i = at + 1
    samples.seconds[i] = row.seconds
    samples.time[i] = samples.time[i - 1]! + row.seconds
    samples.distance[i] = samples.distance[i - 1]! + row.speed * row.seconds
    samples.speed[i] = row.speed
    samples.cadence[i] = row.cadence ?? Number.NaN
    samples.power[i] = row.power ?? Number.NaN
    samples.gait[i] = GAIT[row.gait]
    grade[i] = row.grade ?? 0
    elevation[i] = elevation[i - 1]! + grade[i]! * row.speed * row.seconds
    surface[i] = SURFACES.indexOf(row.surface ?? 'road')
  })
  return { activity: activityOf(samples), terrain: terrainOf(samples, { grade, elevation, surface }) }
}

function emptySamples(length: number): ActivitySamples {
  const missing = (): Float64Array => new Float64Array(length).fill(Number.NaN)
  return {
    length,
    time: new Float64Array(length),
    seconds: new Float64Array(length),
    distance: new Float64Array(length),
    speed: new Float64Array(length),
    cadence: missing(),
    altitude: missing(),
    latitude: missing(),
    longitude: missing(),
    heartRate: missing(),
    power: missing(),
    contactTime: missing(),
    grade: missing(),
    gait: new Uint8Array(length),
    surfaceTag: new Int16Array(length).fill(-1),
    surfaceTags: [],
  }
}

function activityOf(samples: ActivitySamples): Activity {
  const last = samples.length - 1
  return {
    sport: 'running',
    subSport: null,
    family: 'foot',
    name: null,
    startedAt: 1_750_000_000,
    utcOffsetSeconds: 7200,
    offsetSource: 'file',
    localDay: 20254,
    elapsedSeconds: samples.time[last]!,
    timerSeconds: samples.time[last]!,
    distanceMetres: samples.distance[last]!,
    deviceAscentMetres: Number.NaN,
    deviceDescentMetres: Number.NaN,
    deviceSteps: Number.NaN,
    device: null,
    massKg: Number.NaN,
    heightM: Number.NaN,
    barometric: null,
    samples,
    laps: [],
    cadenceUnit: 'per-leg',
    issues: [],
  }
}

type Ground = Pick<Terrain, 'grade' | 'elevation' | 'surface'>

function terrainOf(samples: ActivitySamples, ground: Ground): Terrain {
  let ascentMetres = 0
  let descentMetres = 0
  const metresBySurface: Partial<Record<Surface, number>> = {}
  for (let i = 1; i < samples.length; i++) {
    const rise = ground.elevation[i]! - ground.elevation[i - 1]!
    if (rise > 0) ascentMetres += rise
    else descentMetres -= rise
    const surface = SURFACES[ground.surface[i]!]!
    metresBySurface[surface] = (metresBySurface[surface] ?? 0) + samples.distance[i]! - samples.distance[i - 1]!
  }
  return {
    ...ground,
    ascentMetres,
    descentMetres,
    surfaceSource: new Uint8Array(samples.length).fill(SURFACE_SOURCES.indexOf('set')),
    metresBySurface,
    mainSource: 'set',
    knownShare: 1,
    issues: [],
  }
}
