import type { Units } from '../contract.ts'
import { parseNumber } from './parse-number.ts'

const METRES_PER_FOOT = 0.3048

/** What a short length is typed in. */
export function shortUnit(units: Units): string {
  return units === 'imperial' ? 'ft' : 'm'
}

/** Metres of a short length typed in metres or feet; null when it is no number. */
export function parseShortLength(text: string, units: Units): number | null {
  const value = parseNumber(text)
  return value === null ? null : value * (units === 'imperial' ? METRES_PER_FOOT : 1)
}

/** A short length as it is typed: whole metres or feet. */
export function shortLength(metres: number, units: Units): string {
  return String(Math.round(units === 'imperial' ? metres / METRES_PER_FOOT : metres))
}
