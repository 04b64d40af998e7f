import type { Causes } from '../model/load.ts'
import type { Profile } from '../model/profile.ts'
import { SURFACES } from '../model/surface.ts'
import { type AthleteModel, athleteModel } from './athlete-model.ts'
import { DOSE, type GaitStep, newGaitStep } from './gait-step.ts'
import { type PedalStroke, pedalStroke } from './pedal-stroke.ts'
import { runStep } from './run-step.ts'
import type { CycleSegment, FootSegment, Segment, SegmentScore, StairsSegment } from './segment.ts'
import { stairStep } from './stair-step.ts'
import { walkStep } from './walk-step.ts'

const NO_CAUSES: Causes = { flat: 0, climb: 0, sand: 0, ground: 0, treadmill: 0, shoes: 0 }

/**
 * Scores even segments of one athlete. Steps = distance / speed · cadence / 60, and each dose per step is counted in the
 * athlete's own reference kilometre, so 1 km at 10 km/h on flat road is 1 calf-km at any height. A segment without steps
 * gives zeros. The height of the athlete counts, not that of a segment.
 */
export function segmentScorer(profile: Profile, heightM: number): (segment: Segment) => SegmentScore {
  const model = athleteModel(profile, heightM)
  const step = newGaitStep()
  return (segment) => {
    switch (segment.kind) {
      case 'run':
      case 'walk':
        return scoreFoot(model, step, segment)
      case 'cycle':
        return scoreCycle(model, segment)
      case 'stairs':
        return scoreStairs(model, segment)
    }
  }
}

function scoreFoot(model: AthleteModel, step: GaitStep, segment: FootSegment): SegmentScore {
  if (segment.distanceM === 0) return { muscle: 0, tendon: 0, calfKm: 0, steps: 0, causes: NO_CAUSES }
  step.speed = segment.speedMps
  step.grade = segment.grade
  step.cadence = segment.cadenceSpm
  step.contactTime = segment.contactTimeS
  step.surface = SURFACES.indexOf(segment.surface)
  step.shoeFactor = segment.shoeFactor
  step.strikeFactor = segment.strikeFactor
  step.packFraction = segment.packFraction
  if (segment.kind === 'run') runStep(model, step)
  else walkStep(model, step)

  const steps = ((segment.distanceM / segment.speedMps) * step.takenCadence) / 60
  const referenceKm = steps / model.referenceSteps
  const { dose } = step
  return {
    ...mixed(model, referenceKm * dose[DOSE.muscle]!, referenceKm * dose[DOSE.tendon]!),
    steps,
    causes: {
      flat: referenceKm * dose[DOSE.flat]!,
      climb: referenceKm * dose[DOSE.climb]!,
      sand: referenceKm * dose[DOSE.sand]!,
      ground: referenceKm * dose[DOSE.ground]!,
      treadmill: referenceKm * dose[DOSE.treadmill]!,
      shoes: referenceKm * dose[DOSE.shoes]!,
    },
  }
}

function scoreCycle(model: AthleteModel, segment: CycleSegment): SegmentScore {
  const { wattsPerKg, cadenceRpm, standing } = segment
  const strokes = (2 * cadenceRpm * segment.durationS) / 60
  if (strokes === 0) return { muscle: 0, tendon: 0, calfKm: 0, steps: 0, causes: NO_CAUSES }
  const mostForce = Number.POSITIVE_INFINITY
  const stroke: PedalStroke = { wattsPerKg, cadenceRpm, standing, mostForce, force: 0, muscle: 0, tendon: 0 }
  pedalStroke(model, stroke)
  const referenceKm = strokes / model.referenceSteps
  const load = mixed(model, referenceKm * stroke.muscle, referenceKm * stroke.tendon)
  return { ...load, steps: strokes, causes: { ...NO_CAUSES, flat: load.calfKm } }
}

function scoreStairs(model: AthleteModel, segment: StairsSegment): SegmentScore {
  const stair = stairStep(model)
  const referenceKm = segment.steps / model.referenceSteps
  const load = mixed(model, referenceKm * stair.muscle, referenceKm * stair.tendon)
  return { ...load, steps: segment.steps, causes: { ...NO_CAUSES, climb: load.calfKm } }
}

function mixed(
  model: AthleteModel,
  muscle: number,
  tendon: number,
): { muscle: number; tendon: number; calfKm: number } {
  const { muscleShare } = model.constants
  return { muscle, tendon, calfKm: muscleShare * muscle + (1 - muscleShare) * tendon }
}
