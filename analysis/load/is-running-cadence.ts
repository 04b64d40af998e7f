import type { AthleteModel } from './athlete-model.ts'
import { expectedRunCadence } from './expected-cadence.ts'

/**
 * Whether a recorded cadence can be that of running at this speed and grade. A few walking steps inside a run, or a sensor
 * that lost half its beats, would read as enormous leaps.
 */
export function isRunningCadence(
  model: AthleteModel,
  pace: { readonly speed: number; readonly grade: number },
  cadence: number,
): boolean {
  const ratio = cadence / expectedRunCadence(model, pace.speed, pace.grade)
  return ratio >= model.constants.cadenceTrustMin && ratio <= model.constants.cadenceTrustMax
}
