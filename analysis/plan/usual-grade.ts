import { quantile } from '../signal/quantile.ts'
import { PLAN_LIMITS } from './plan-limits.ts'

/** What is known of a run that was done. NaN = unknown. */
export interface RunAscent {
  readonly distanceMetres: number
  readonly ascentMetres: number
}

const { hilly, hillyRuns, steepest, usualGrade: standard } = PLAN_LIMITS

/**
 * The grade an athlete usually climbs at, rise over run: the median of the last hilly runs, as if half of each went up
 * and half down. `runs`: newest first. 6 % where none was hilly.
 */
export function usualGrade(runs: readonly RunAscent[]): number {
  const grades = runs
    .filter(({ distanceMetres, ascentMetres }) => ascentMetres >= hilly.value * distanceMetres && distanceMetres > 0)
    .slice(0, hillyRuns.value)
    .map(({ distanceMetres, ascentMetres }) => (2 * ascentMetres) / distanceMetres)
  if (grades.length === 0) return standard.value
  return Math.min(steepest.value, quantile(Float64Array.from(grades), 0.5))
}
