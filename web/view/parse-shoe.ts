import type { Result } from '../../analysis/model/result.ts'
import { SHOE_KINDS } from '../../analysis/model/shoe.ts'
import type { NewShoe, ShoeItem, Units } from '../contract.ts'
import { METRES_PER_MILE } from './distance-parts.ts'
import { parseNumber } from './parse-number.ts'
import { SHOE_SPORTS } from './shoe-words.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads the form of a shoe. `before`: the shoe that is changed. Only sports whose box was changed are named, from the day
 * given; without one a new usual shoe holds on all days, and an old one ends today.
 */
export function parseShoe(
  fields: Fields,
  units: Units,
  { before, today }: { readonly before: ShoeItem | null; readonly today: string },
): Result<NewShoe, Readonly<Record<string, string>>> {
  const text = (name: string) => String(fields[name] ?? '').trim()
  const errors: Record<string, string> = {}
  const name = text('shoeName')
  if (name === '') errors['shoeName'] = 'What you call it.'
  const drop = /^-/.test(text('drop')) ? negative(text('drop')) : parseNumber(text('drop'))
  if (text('drop') !== '' && (drop === null || drop > 60 || drop < -10))
    errors['drop'] = 'Millimetres, such as 8, or empty.'
  const start = text('start') === '' ? 0 : parseNumber(text('start'))
  const most = 20_000_000
  const startMetres = (start ?? Number.NaN) * (units === 'imperial' ? METRES_PER_MILE : 1000)
  if (!(startMetres <= most)) errors['start'] = 'A distance, such as 120, or empty.'
  if (Object.keys(errors).length > 0) return { ok: false, error: errors }
  const isUsual = (sport: string) =>
    before?.usualFor.some((usual) => usual.sport === sport && usual.until === null) ?? false
  const from = text('usualFrom')
  const changed = SHOE_SPORTS.filter((sport) => (text(`usual-${sport}`) !== '') !== isUsual(sport))
  const usualFor = changed
    .filter((sport) => !isUsual(sport))
    .map((sport) => ({ sport, from: from === '' ? null : from }))
  const notUsualFor = changed.filter(isUsual).map((sport) => ({ sport, from: from === '' ? today : from }))
  return {
    ok: true,
    value: {
      name,
      kind: SHOE_KINDS.find((kind) => kind === text('kind')) ?? 'usual',
      dropMillimetres: text('drop') === '' ? null : drop,
      startMetres: keptStart(startMetres, before),
      gear: text('gear') === '' ? null : text('gear'),
      ...(usualFor.length > 0 ? { usualFor } : {}),
      ...(notUsualFor.length > 0 ? { notUsualFor } : {}),
    },
  }
}

/** A distance shown in miles and not touched keeps its exact value. */
function keptStart(metres: number, before: ShoeItem | null): number {
  return before !== null && Math.abs(metres - before.startMetres) < 100 ? before.startMetres : metres
}

function negative(text: string): number | null {
  const value = parseNumber(text.slice(1))
  return value === null ? null : -value
}
