import { type Activity, GAIT } from '../model/activity.ts'
import type { ActivityOverrides, AthleteSettings } from '../model/athlete.ts'
import type { CauseColumns, SoleusLoad } from '../model/load.ts'
import { NO_SHOE_FACTORS, type ShoeFactors } from '../model/shoe.ts'
import type { Terrain } from '../model/terrain.ts'
import { type AthleteModel, athleteModel } from './athlete-model.ts'
import { type GaitStep, newGaitStep } from './gait-step.ts'
import { isRunningCadence } from './is-running-cadence.ts'
import { loadIssues } from './load-issues.ts'
import { addGaitDose, type LoadTally, newLoadTally } from './load-tally.ts'
import { type PedalStroke, pedalStroke } from './pedal-stroke.ts'
import { runStep } from './run-step.ts'
import { type StairDose, stairStep } from './stair-step.ts'
import { walkStep } from './walk-step.ts'

const NO_STROKE = { wattsPerKg: 0, cadenceRpm: 0, standing: false, force: 0, muscle: 0, tendon: 0 }

/** What every sample is scored with; `step` and `stroke` are filled again for each. */
interface Scorer {
  readonly model: AthleteModel
  readonly activity: Activity
  readonly terrain: Terrain
  readonly massKg: number
  readonly shoe: ShoeFactors
  readonly tally: LoadTally
  readonly step: GaitStep
  readonly stroke: PedalStroke
  readonly stair: StairDose
}

/**
 * Soleus load of an activity over its terrain, in calf-km, by cause and by sample.
 *
 * Each sample is scored by its own gait: running and walking by step, rides by pedal stroke (power, cadence and body
 * mass needed; seated, as files do not say who stands), stairs by step. Standing is 0, and so is every other sport,
 * which the issues then say. A cadence that is missing or 0, or out of reach of the expected one while running, is
 * replaced by the expected one. Measured contact time is not used: it has to be read against the athlete's own level
 * line, which no single file holds.
 *
 * Throws when the columns of the terrain are not as long as those of the activity.
 */
export function soleusLoad(
  activity: Activity,
  terrain: Terrain,
  athlete: AthleteSettings,
  overrides: ActivityOverrides,
): SoleusLoad {
  const { length, seconds } = activity.samples
  if (terrain.grade.length !== length || terrain.surface.length !== length) {
    throw new Error(`terrain of ${terrain.grade.length} and ${terrain.surface.length} samples for ${length}`)
  }
  const scorer = scorerOf(activity, terrain, athlete, overrides)
  for (let i = 0; i < length; i++) {
    if (seconds[i]! > 0) scoreSample(scorer, i)
  }
  return resultOf(scorer, athlete)
}

function scorerOf(activity: Activity, terrain: Terrain, athlete: AthleteSettings, said: ActivityOverrides): Scorer {
  const model = athleteModel(athlete.profile, athlete.heightM)
  const step = newGaitStep()
  step.strikeFactor = said.strikeFactor
  step.packFraction = said.packFraction
  const { run, walk } = athlete.shoe ?? NO_SHOE_FACTORS
  return {
    model,
    activity,
    terrain,
    massKg: bodyMass(activity, athlete, said),
    shoe: { run: run * said.shoeFactor, walk: walk * said.shoeFactor },
    tally: newLoadTally(activity.samples.length),
    step,
    stroke: { ...NO_STROKE, mostForce: model.constants.rideForceMax },
    stair: stairStep(model),
  }
}

/** What was said wins, then the weight in the file (set in the watch at the time), then the profile's. */
function bodyMass(activity: Activity, athlete: AthleteSettings, said: ActivityOverrides): number {
  if (said.massKg > 0) return said.massKg
  return activity.massKg > 0 ? activity.massKg : athlete.massKg
}

function scoreSample(scorer: Scorer, i: number): void {
  const { tally, activity, terrain, model } = scorer
  switch (activity.samples.gait[i]) {
    case GAIT.run:
    case GAIT.walk:
      scoreFoot(scorer, i)
      break
    case GAIT.ride:
      scoreRide(scorer, i)
      break
    case GAIT.stairs:
      scoreStairs(scorer, i)
      break
    case GAIT.still:
      // Without a distance nobody knows whether this was standing.
      if (activity.family === 'foot' && activity.distanceMetres >= 0)
        tally.scoredSeconds += activity.samples.seconds[i]!
      break
    default:
      tally.otherSamples++
  }
  if (model.sand[terrain.surface[i]!] === 1) tally.sandCalfKm += sampleCalfKm(tally.columns, i)
}

function scoreFoot({ model, activity, terrain, tally, step, shoe }: Scorer, i: number): void {
  const { samples } = activity
  const seconds = samples.seconds[i]!
  const running = samples.gait[i] === GAIT.run
  const recorded = samples.cadence[i]!
  step.speed = samples.speed[i]! > 0 ? samples.speed[i]! : 0
  step.grade = Number.isNaN(terrain.grade[i]!) ? 0 : terrain.grade[i]!
  step.surface = terrain.surface[i]!
  step.shoeFactor = running ? shoe.run : shoe.walk
  step.cadence = running && !isRunningCadence(model, step, recorded) ? Number.NaN : recorded
  if (running) runStep(model, step)
  else walkStep(model, step)

  const steps = (step.takenCadence / 60) * seconds
  addGaitDose(tally, i, step, steps / model.referenceSteps)
  tally.steps += steps
  tally.scoredSeconds += seconds
  tally.footSeconds += seconds
  if (!(step.cadence >= 1)) {
    tally.estimatedSeconds += seconds
    tally.estimatedSamples++
  }
}

function scoreRide({ model, activity, massKg, tally, stroke }: Scorer, i: number): void {
  const seconds = activity.samples.seconds[i]!
  const power = activity.samples.power[i]!
  const cadence = activity.samples.cadence[i]!
  if (!(massKg > 0) || Number.isNaN(power) || Number.isNaN(cadence)) {
    tally.lackingSamples++
    return
  }
  tally.scoredSeconds += seconds
  if (!(cadence > 0)) return
  stroke.wattsPerKg = Math.max(0, power) / massKg
  stroke.cadenceRpm = Math.max(cadence, model.constants.rideCadenceTrustMin)
  pedalStroke(model, stroke)
  const referenceKm = ((cadence / 60) * 2 * seconds) / model.referenceSteps
  tally.muscle += referenceKm * stroke.muscle
  tally.tendon += referenceKm * stroke.tendon
  tally.columns.flat[i] = referenceKm * mixOf(model, stroke)
}

function scoreStairs({ model, activity, tally, stair }: Scorer, i: number): void {
  const seconds = activity.samples.seconds[i]!
  const cadence = activity.samples.cadence[i]!
  if (Number.isNaN(cadence)) {
    tally.lackingSamples++
    return
  }
  const steps = (cadence / 60) * seconds
  const referenceKm = steps / model.referenceSteps
  tally.scoredSeconds += seconds
  tally.steps += steps
  tally.muscle += referenceKm * stair.muscle
  tally.tendon += referenceKm * stair.tendon
  tally.columns.climb[i] = referenceKm * mixOf(model, stair)
}

function resultOf({ model, activity, massKg, tally }: Scorer, athlete: AthleteSettings): SoleusLoad {
  const { columns } = tally
  const causes = {
    flat: sum(columns.flat),
    climb: sum(columns.climb),
    sand: sum(columns.sand),
    ground: sum(columns.ground),
    treadmill: sum(columns.treadmill),
    shoes: sum(columns.shoes),
  }
  return {
    calfKm: mixOf(model, tally),
    muscle: tally.muscle,
    tendon: tally.tendon,
    steps: tally.steps,
    causes,
    sandCalfKm: tally.sandCalfKm,
    climbCalfKm: causes.climb,
    scored: tally.scoredSeconds > 0,
    massKg,
    profile: athlete.profile,
    columns,
    issues: loadIssues(activity, tally, massKg),
  }
}

function mixOf(model: AthleteModel, dose: { readonly muscle: number; readonly tendon: number }): number {
  const { muscleShare } = model.constants
  return muscleShare * dose.muscle + (1 - muscleShare) * dose.tendon
}

function sampleCalfKm(columns: CauseColumns, i: number): number {
  const ground = columns.sand[i]! + columns.ground[i]! + columns.treadmill[i]!
  return columns.flat[i]! + columns.climb[i]! + ground + columns.shoes[i]!
}

function sum(column: Float64Array): number {
  let total = 0
  for (let i = 0; i < column.length; i++) total += column[i]!
  return total
}
