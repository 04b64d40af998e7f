import type { AthleteModel } from './athlete-model.ts'
import { DOSE, type GaitStep } from './gait-step.ts'

/**
 * Climbs the ladder of causes and writes `step.force` and `step.dose`. The causes are switched on one after another, in
 * the order l0 flat, l1 grade, l2 ground, l3 treadmill, l4 shoes, and each owns the difference it makes:
 *
 *   l(G, R, sM, sT, F) = ½·(x0·F)²·τM·R·sM + ½·exp(Λ·(x0·F·G − 1))·τT·sT
 *
 * per step (l0 times c_lev/c). Relief downhill stays in flat, so climb is never negative.
 */
export function fillDose(model: AthleteModel, step: GaitStep): void {
  const { tendonRate, muscleExponent, muscleShare } = model.constants
  const tendonShare = 1 - muscleShare
  const { dose, levelForce, forceGain, muscleGround, tendonGround, treadmillFactor, shoeFactor } = step
  let muscle = levelForce ** muscleExponent * step.muscleTime
  let tendon = Math.exp(tendonRate * (levelForce - 1)) * step.tendonTime
  const l0 = step.levelShare * (muscleShare * muscle + tendonShare * tendon)

  muscle *= step.workGain
  if (forceGain !== 1) tendon = Math.exp(tendonRate * (levelForce * forceGain - 1)) * step.tendonTime
  const l1 = muscleShare * muscle + tendonShare * tendon

  muscle *= muscleGround
  tendon *= tendonGround
  const l2 = muscleShare * muscle + tendonShare * tendon

  let l3 = l2
  if (treadmillFactor !== 1) {
    muscle *= treadmillFactor ** muscleExponent
    tendon *= Math.exp(tendonRate * levelForce * forceGain * (treadmillFactor - 1))
    l3 = muscleShare * muscle + tendonShare * tendon
  }

  let l4 = l3
  if (shoeFactor !== 1) {
    muscle *= shoeFactor ** muscleExponent
    tendon *= Math.exp(tendonRate * levelForce * forceGain * treadmillFactor * (shoeFactor - 1))
    l4 = muscleShare * muscle + tendonShare * tendon
  }

  const climb = l1 - l0
  const onSand = model.sand[step.surface] === 1
  step.force = levelForce * treadmillFactor * shoeFactor * forceGain
  dose[DOSE.flat] = climb < 0 ? l1 : l0
  dose[DOSE.climb] = climb < 0 ? 0 : climb
  dose[DOSE.sand] = onSand ? l2 - l1 : 0
  dose[DOSE.ground] = onSand ? 0 : l2 - l1
  dose[DOSE.treadmill] = l3 - l2
  dose[DOSE.shoes] = l4 - l3
  dose[DOSE.muscle] = muscle
  dose[DOSE.tendon] = tendon
}
