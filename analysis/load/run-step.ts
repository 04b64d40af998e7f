import { SURFACES } from '../model/surface.ts'
import type { AthleteModel } from './athlete-model.ts'
import { ENERGY_COST, energyCost } from './energy-cost.ts'
import { expectedRunCadence } from './expected-cadence.ts'
import { fillDose } from './fill-dose.ts'
import type { GaitStep } from './gait-step.ts'

const TREADMILL = SURFACES.indexOf('treadmill')

/**
 * Muscle and tendon dose of one running step, and its causes. Reads the first half of `step`, writes the second.
 *
 *   t_c = 0.56·v^−0.70·(c/c_exp)^−0.30, or as measured up to 3 % of grade      x0 = [(60/c_lev)/t_c / D_ref]^0.70·strike
 *
 * then t_c grows with the strike as well. Speed is clipped to 1.3..7.0 m/s and grade to ±0.35. Speed and grade must be
 * finite: NaN goes through to every figure of the step.
 */
export function runStep(model: AthleteModel, step: GaitStep): void {
  const k = model.constants
  const speed = Math.min(k.speedMax, Math.max(k.speedMin, step.speed))
  const grade = Math.min(k.runGradeClip, Math.max(-k.runGradeClip, step.grade))
  const expected = expectedRunCadence(model, speed, grade)
  const cadence = step.cadence >= 1 ? step.cadence : expected
  const levelCadence = cadence / (1 + k.cadencePerGrade * Math.max(grade, 0))
  const measured = step.contactTime > 0 && Math.abs(grade) <= k.contactGradeLimit
  // Powers are taken by logarithms: Math.pow costs twice as much, and this runs for every second of every run.
  const logContact = measured
    ? Math.log(step.contactTime)
    : model.logContactA + k.contactB * Math.log(speed) + k.contactCadence * Math.log(cadence / expected)
  const contact = Math.exp(logContact)

  step.takenCadence = cadence
  step.levelShare = levelCadence / cadence
  step.levelForce =
    Math.exp(k.forceExponent * (Math.log(60 / levelCadence / model.referenceDuty) - logContact)) * step.strikeFactor
  step.muscleTime = (contact * step.strikeFactor) / model.referenceContact
  step.tendonTime = step.muscleTime
  step.forceGain =
    grade >= 0
      ? Math.min(k.runForceUpCap, 1 + k.runForceUp * grade)
      : Math.max(k.runForceDownFloor, 1 + k.runForceDown * grade)
  step.workGain = grade >= 0 ? uphillWork(model, grade) : Math.max(k.workDownFloor, 1 + k.workDown * grade)
  step.muscleGround = model.runMuscle[step.surface]!
  step.tendonGround = model.runTendon[step.surface]!
  step.treadmillFactor = step.surface === TREADMILL ? k.treadmill : 1
  fillDose(model, step)
}

/** The extra energy per metre, shared out over the shorter steps uphill. */
function uphillWork(model: AthleteModel, grade: number): number {
  const k = model.constants
  const extra = energyCost(ENERGY_COST.run, grade) / ENERGY_COST.run.level - 1
  return (1 + k.runWorkUp * extra) / (1 + k.cadencePerGrade * grade)
}
