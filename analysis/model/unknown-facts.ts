import type { AlertFacts } from './alert.ts'

/** Facts of which nothing is known; whoever knows some spreads them over these. */
export function unknownFacts(units: AlertFacts['units']): AlertFacts {
  return {
    units,
    distanceRatio: Number.NaN,
    longestEver: Number.NaN,
    sandMetres: Number.NaN,
    ascentMetres: Number.NaN,
    climbShare: Number.NaN,
    sandShare: Number.NaN,
    breakDays: Number.NaN,
    beforeBreak: Number.NaN,
    nextCeiling: Number.NaN,
    roomThisWeek: Number.NaN,
  }
}
