/** Places of a step's dose in `GaitStep.dose`: the six causes, then muscle and tendon. */
export const DOSE = { flat: 0, climb: 1, sand: 2, ground: 3, treadmill: 4, shoes: 5, muscle: 6, tendon: 7 } as const

/**
 * One step of running or walking, as a record that is filled again for every sample so that the per-sample path makes
 * no objects. The first half is set by the caller, the second by `runStep` or `walkStep`.
 */
export interface GaitStep {
  /** Metres per second. */
  speed: number
  /** Rise over run. */
  grade: number
  /** Steps per minute; NaN or under 1 = not recorded, the expected one is taken. */
  cadence: number
  /** Measured ground contact in seconds; NaN = not measured. Running only. */
  contactTime: number
  /** Index into SURFACES. */
  surface: number
  /** Multipliers on peak force; 1 = none. The strike counts in running only. */
  shoeFactor: number
  strikeFactor: number
  /** Carried weight over body mass. Walking only. */
  packFraction: number

  /** The cadence taken. */
  takenCadence: number
  /** x0: peak force on the level, relative to the reference run, without shoes and treadmill. */
  levelForce: number
  /** τM, τT: contact time over the reference contact time, as it counts for muscle and tendon. */
  muscleTime: number
  tendonTime: number
  /** G and R: what the grade does to peak force and to muscle work. */
  forceGain: number
  workGain: number
  /** c_lev / c: the share of the steps that the level would have taken. */
  levelShare: number
  /** s_M, s_T: what the ground does to the muscle and the tendon dose. */
  muscleGround: number
  tendonGround: number
  /** f_TM: 1 off the treadmill and in walking. */
  treadmillFactor: number
  /** x: peak force with everything on. */
  force: number
  /** Per step, in steps of the reference run; the six causes add up to the mix of muscle and tendon. See DOSE. */
  readonly dose: Float64Array
}

/** A step with nothing set but neutral factors, to be filled and filled again. */
export function newGaitStep(): GaitStep {
  return {
    speed: 0,
    grade: 0,
    cadence: Number.NaN,
    contactTime: Number.NaN,
    surface: 0,
    shoeFactor: 1,
    strikeFactor: 1,
    packFraction: 0,
    takenCadence: 0,
    levelForce: 0,
    muscleTime: 0,
    tendonTime: 0,
    forceGain: 1,
    workGain: 1,
    levelShare: 1,
    muscleGround: 1,
    tendonGround: 1,
    treadmillFactor: 1,
    force: 0,
    dose: new Float64Array(8),
  }
}
