import type { AthleteModel } from './athlete-model.ts'

/**
 * Steps per minute expected of this athlete running at `speed` (m/s, clipped as the model clips it) up or down `grade`
 * (rise over run): C_REF(h) + 8.5·(v − v_ref), times 1 + 0.5·g uphill.
 */
export function expectedRunCadence(model: AthleteModel, speed: number, grade: number): number {
  const k = model.constants
  const v = Math.min(k.speedMax, Math.max(k.speedMin, speed))
  const g = Math.min(k.runGradeClip, Math.max(0, grade))
  return (model.levelCadence + k.cadencePerSpeed * (v - k.referenceSpeed)) * (1 + k.cadencePerGrade * g)
}

/** Steps per minute expected of this athlete walking at `speed` (m/s): 112·√(v/1.34)·√(1.75/h), whatever the grade. */
export function expectedWalkCadence(model: AthleteModel, speed: number): number {
  const k = model.constants
  const v = Math.max(speed, k.walkCadenceSpeedMin)
  return k.walkCadence * Math.sqrt(v / k.walkSpeed) * Math.sqrt(k.referenceHeight / model.heightM)
}
