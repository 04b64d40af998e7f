import type { Result } from '../../analysis/model/result.ts'
import type { Units } from '../contract.ts'
import { parsePoint } from './parse-point.ts'
import { parseShortLength } from './parse-short-length.ts'

/** What the server takes. */
export const ZONE_METRES = { least: 50, most: 2000 } as const

interface NewZone {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly radiusMetres: number
}

/** Reads the form of a privacy zone. The error holds a sentence per field. */
export function parseZone(
  fields: Readonly<Record<string, unknown>>,
  units: Units,
): Result<NewZone, Readonly<Record<string, string>>> {
  const text = (name: string) => String(fields[name] ?? '').trim()
  const point = parsePoint(text('zoneCentre'))
  const metres = parseShortLength(text('zoneRadius'), units)
  const errors: Record<string, string> = {}
  if (text('zoneName') === '') errors['zoneName'] = 'A name to know it by, such as “Home”.'
  if (point === null) errors['zoneCentre'] = 'Tap the map, or write it like 52.1100, 4.2675.'
  // Feet are typed whole, so the ends may be half a foot off.
  const isRound = metres !== null && metres >= ZONE_METRES.least - 0.2 && metres <= ZONE_METRES.most + 0.2
  if (!isRound) errors['zoneRadius'] = units === 'imperial' ? 'Between 164 and 6,562.' : 'Between 50 and 2,000.'
  if (point === null || metres === null || Object.keys(errors).length > 0) return { ok: false, error: errors }
  const radiusMetres = Math.max(ZONE_METRES.least, Math.min(ZONE_METRES.most, metres))
  return { ok: true, value: { name: text('zoneName'), ...point, radiusMetres } }
}
