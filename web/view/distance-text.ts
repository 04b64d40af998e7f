import type { Units } from '../contract.ts'
import { METRES_PER_MILE } from './distance-parts.ts'
import { numberText } from './number-text.ts'

/** A distance with its unit, to one decimal as in speech: `6.0 km`, `3.7 mi`. No-break space before the unit. */
export function distanceText(metres: number, units: Units): string {
  return units === 'imperial'
    ? `${numberText(metres / METRES_PER_MILE, 1)}\u00a0mi`
    : `${numberText(metres / 1000, 1)}\u00a0km`
}
