import type { Result } from '../../analysis/model/result.ts'
import type { Units } from '../contract.ts'
import { METRES_PER_MILE } from './distance-parts.ts'
import { parseNumber } from './parse-number.ts'

/** What the server takes. */
const LONGEST_METRES = 1_000_000

/** Metres of a distance somebody typed in their own unit; null when it was left empty; else a sentence saying what is wrong. */
export function parseSaidDistance(text: string, units: Units): Result<number | null, string> {
  if (text.trim() === '') return { ok: true, value: null }
  const number = parseNumber(text)
  if (number === null || number === 0) return { ok: false, error: 'How far it was, such as 8.2.' }
  const metres = number * (units === 'imperial' ? METRES_PER_MILE : 1000)
  return metres > LONGEST_METRES ? { ok: false, error: 'Farther than anyone goes.' } : { ok: true, value: metres }
}
