import type { Units } from '../contract.ts'
import { numberText } from './number-text.ts'

export const METRES_PER_MILE = 1609.344

/** Number and unit of a distance: kilometres or miles, two decimals under 100. */
export function distanceParts(metres: number, units: Units): { readonly value: string; readonly unit: string } {
  const value = metres / (units === 'imperial' ? METRES_PER_MILE : 1000)
  return { value: numberText(value, value < 100 ? 2 : 1), unit: units === 'imperial' ? 'mi' : 'km' }
}
