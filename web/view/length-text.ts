import type { Units } from '../contract.ts'
import { METRES_PER_MILE } from './distance-parts.ts'
import { numberText } from './number-text.ts'

const METRES_PER_FOOT = 0.3048

/** How long something lies in the land: `340 m`, `2.2 km`, `24 km`; `1,120 ft`, `1.4 mi`, `15 mi`. No-break space before the unit. */
export function lengthText(metres: number, units: Units): string {
  const isImperial = units === 'imperial'
  const large = metres / (isImperial ? METRES_PER_MILE : 1000)
  if (large >= 9.95) return `${numberText(large)}\u00a0${isImperial ? 'mi' : 'km'}`
  if (large >= (isImperial ? 0.25 : 1)) return `${numberText(large, 1)}\u00a0${isImperial ? 'mi' : 'km'}`
  return isImperial ? `${rounded(metres / METRES_PER_FOOT)}\u00a0ft` : `${rounded(metres)}\u00a0m`
}

/** To ten from a hundred on: nobody draws to the metre. */
function rounded(value: number): string {
  return numberText(value < 100 ? Math.round(value) : Math.round(value / 10) * 10)
}
