import type { CauseColumns } from '../model/load.ts'
import { DOSE, type GaitStep } from './gait-step.ts'

/** Running sums of an activity's load, and its columns, in calf-km. Written sample by sample. */
export interface LoadTally {
  readonly columns: CauseColumns
  muscle: number
  tendon: number
  sandCalfKm: number
  steps: number
  /** Seconds of samples that could be scored, whether any load came of them or not. */
  scoredSeconds: number
  footSeconds: number
  /** Where the expected cadence stood in for a recorded one, on foot. */
  estimatedSeconds: number
  estimatedSamples: number
  /** Samples of a sport the model does not know. */
  otherSamples: number
  /** Samples of a ride or of stairs that lack what their score needs. */
  lackingSamples: number
}

/** An empty tally with columns of `length` samples. */
export function newLoadTally(length: number): LoadTally {
  return {
    columns: {
      flat: new Float64Array(length),
      climb: new Float64Array(length),
      sand: new Float64Array(length),
      ground: new Float64Array(length),
      treadmill: new Float64Array(length),
      shoes: new Float64Array(length),
    },
    muscle: 0,
    tendon: 0,
    sandCalfKm: 0,
    steps: 0,
    scoredSeconds: 0,
    footSeconds: 0,
    estimatedSeconds: 0,
    estimatedSamples: 0,
    otherSamples: 0,
    lackingSamples: 0,
  }
}

/** Enters the dose of `step` at sample `i`, `referenceKm` times: steps over the steps of a reference kilometre. */
export function addGaitDose(tally: LoadTally, i: number, step: GaitStep, referenceKm: number): void {
  const { columns } = tally
  const { dose } = step
  columns.flat[i] = referenceKm * dose[DOSE.flat]!
  columns.climb[i] = referenceKm * dose[DOSE.climb]!
  columns.sand[i] = referenceKm * dose[DOSE.sand]!
  columns.ground[i] = referenceKm * dose[DOSE.ground]!
  columns.treadmill[i] = referenceKm * dose[DOSE.treadmill]!
  columns.shoes[i] = referenceKm * dose[DOSE.shoes]!
  tally.muscle += referenceKm * dose[DOSE.muscle]!
  tally.tendon += referenceKm * dose[DOSE.tendon]!
}
