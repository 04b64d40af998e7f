import type { AthleteModel } from './athlete-model.ts'
import { ENERGY_COST, energyCost } from './energy-cost.ts'
import { expectedWalkCadence } from './expected-cadence.ts'
import { fillDose } from './fill-dose.ts'
import type { GaitStep } from './gait-step.ts'

/**
 * Muscle and tendon dose of one walking step, and its causes. Reads the first half of `step`, writes the second.
 *
 *   x0 = (0.56 + 0.08·(v − 1.34))·(1 + pack)      τM = 0.56·(0.62·120/c)/t_ref      τT = 1
 *
 * Speed is clipped to 0.4..2.2 m/s for the force and grade to ±0.45. A treadmill changes nothing. Speed and grade must
 * be finite: NaN goes through to every figure of the step.
 */
export function walkStep(model: AthleteModel, step: GaitStep): void {
  const k = model.constants
  const speed = Math.min(k.walkSpeedMax, Math.max(k.walkSpeedMin, step.speed))
  const grade = Math.min(k.walkGradeClip, Math.max(-k.walkGradeClip, step.grade))
  const cadence = step.cadence >= 1 ? step.cadence : expectedWalkCadence(model, step.speed)
  const stance = (k.walkStance * 120) / cadence

  step.takenCadence = cadence
  step.levelShare = 1
  step.levelForce = (k.walkForce + k.walkForcePerSpeed * (speed - k.walkSpeed)) * (1 + step.packFraction)
  step.muscleTime = (k.walkShape * stance) / model.referenceContact
  step.tendonTime = 1
  step.forceGain =
    grade >= 0
      ? Math.min(k.walkForceUpCap, 1 + k.walkForceUp * grade)
      : Math.max(k.walkForceDownFloor, 1 + k.walkForceDown * grade)
  step.workGain =
    grade >= 0
      ? 1 + k.walkWorkUp * (energyCost(ENERGY_COST.walk, grade) / ENERGY_COST.walk.level - 1)
      : Math.max(k.workDownFloor, 1 + k.workDown * grade)
  step.muscleGround = model.walkMuscle[step.surface]!
  step.tendonGround = model.walkTendon[step.surface]!
  step.treadmillFactor = 1
  fillDose(model, step)
}
