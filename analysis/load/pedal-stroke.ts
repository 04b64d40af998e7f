import type { AthleteModel } from './athlete-model.ts'

/** One push on a pedal, one leg; filled again for every sample. The last three are written by `pedalStroke`. */
export interface PedalStroke {
  wattsPerKg: number
  /** Crank revolutions per minute, above 0; a stroke at 0 does not exist. */
  cadenceRpm: number
  standing: boolean
  /** Force is held to this; Infinity = as the figures give it. */
  mostForce: number
  /** x: peak force, relative to the reference run. */
  force: number
  /** Per stroke, in steps of the reference run. */
  muscle: number
  tendon: number
}

/**
 * Muscle and tendon dose of one pedal stroke (there are two in a revolution). Wholly of the cause flat.
 *
 *   x = 0.14·(W/kg / 2.7)·(90/rpm)·(1.6 standing)      M = x²·(0.45·60/rpm)/t_ref      T = exp(Λ·(x − 1))
 */
export function pedalStroke(model: AthleteModel, stroke: PedalStroke): void {
  const k = model.constants
  const posture = stroke.standing ? k.rideStanding : 1
  const given = k.rideForce * (stroke.wattsPerKg / k.ridePower) * (k.rideCadence / stroke.cadenceRpm) * posture
  const force = Math.min(given, stroke.mostForce)
  const push = (k.rideDuty * 60) / stroke.cadenceRpm
  stroke.force = force
  stroke.muscle = force ** k.muscleExponent * (push / model.referenceContact)
  stroke.tendon = Math.exp(k.tendonRate * (force - 1))
}
