import type { AlertFacts } from './alert.ts'

const METRES_PER_MILE = 1609.344
const FEET_PER_METRE = 1 / 0.3048

/** A load as it is shown everywhere: "14.4 calf-km". The unit is the same for metric and imperial readers. */
export function loadWords(calfKm: number): string {
  return `${calfKm.toFixed(1)} calf-km`
}

/** A distance on the ground: "800 m", "5.3 km" or "3.3 mi". */
export function distanceWords(metres: number, units: AlertFacts['units']): string {
  if (units === 'imperial') return `${(metres / METRES_PER_MILE).toFixed(1)} mi`
  return metres < 950 ? `${Math.round(metres / 50) * 50} m` : `${(metres / 1000).toFixed(1)} km`
}

/** An ascent to the nearest ten: "340 m" or "1120 ft". */
export function ascentWords(metres: number, units: AlertFacts['units']): string {
  if (units === 'imperial') return `${Math.round((metres * FEET_PER_METRE) / 10) * 10} ft`
  return `${Math.round(metres / 10) * 10} m`
}

/** How far a ratio is above 1: "26 % more", from 2 on "3.8 times as much". */
export function moreWords(ratio: number): string {
  return ratio < 2 ? `${percentWords(ratio - 1)} more` : `${ratio.toFixed(1)} times as much`
}

/** A share in whole per cent: "61 %". */
export function percentWords(share: number): string {
  return `${Math.round(share * 100)} %`
}
