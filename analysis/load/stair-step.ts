import type { AthleteModel } from './athlete-model.ts'

/** Muscle and tendon dose of one stair up, in steps of the reference run. */
export interface StairDose {
  readonly muscle: number
  readonly tendon: number
}

/**
 * Dose of one stair up, the same for every stair, so it is asked for once. Wholly of the cause climb.
 *
 *   x = 0.60      M = x²·0.56·(0.62·120/95)/t_ref·1.3      T = exp(Λ·(x − 1))
 */
export function stairStep(model: AthleteModel): StairDose {
  const k = model.constants
  const stance = (k.walkStance * 120) / k.stairCadence
  return {
    muscle: k.stairForce ** k.muscleExponent * ((k.walkShape * stance) / model.referenceContact) * k.stairWork,
    tendon: Math.exp(k.tendonRate * (k.stairForce - 1)),
  }
}
