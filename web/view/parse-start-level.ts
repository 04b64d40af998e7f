import type { Result } from '../../analysis/model/result.ts'
import type { Settings, Units } from '../contract.ts'
import { METRES_PER_MILE } from './distance-parts.ts'
import { parseNumber } from './parse-number.ts'

type Start = NonNullable<Settings['startReference']>

const MOST_LONGEST = 200_000
const MOST_WEEK = 500_000

/** Reads the form of a newcomer's last month: the longest run, and the usual week, which holds it. */
export function parseStartLevel(
  fields: Readonly<Record<string, unknown>>,
  units: Units,
): Result<Start, Readonly<Record<string, string>>> {
  const metresOf = (name: string) => {
    const value = parseNumber(String(fields[name] ?? ''))
    return value === null ? Number.NaN : value * (units === 'imperial' ? METRES_PER_MILE : 1000)
  }
  const [longestMetres, weekMetres] = [metresOf('longest'), metresOf('week')]
  const errors: Record<string, string> = {}
  if (!(longestMetres > 0 && longestMetres <= MOST_LONGEST)) errors['longest'] = 'How far the longest was, such as 12.'
  if (!(weekMetres > 0 && weekMetres <= MOST_WEEK)) errors['week'] = 'How far in all, such as 30.'
  else if (weekMetres < longestMetres) errors['week'] = 'A week holds at least its longest run.'
  return Object.keys(errors).length > 0
    ? { ok: false, error: errors }
    : { ok: true, value: { longestMetres, weekMetres } }
}
