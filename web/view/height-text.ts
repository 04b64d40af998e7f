import type { Units } from '../contract.ts'
import { numberText } from './number-text.ts'

const METRES_PER_FOOT = 0.3048

/** An elevation or an ascent in whole metres or feet, with its unit. */
export function heightText(metres: number, units: Units): string {
  return units === 'imperial' ? `${numberText(metres / METRES_PER_FOOT)}\u00a0ft` : `${numberText(metres)}\u00a0m`
}
