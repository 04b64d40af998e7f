import type { Result } from '../../analysis/model/result.ts'
import type { NewPlace } from '../contract.ts'
import { MOST_CORNERS, type Ring } from './parse-ring.ts'
import { PLACE_SURFACES } from './place-surfaces.ts'

/** Reads the form of a place. The error holds a sentence per field; `ring` is what was drawn. */
export function parsePlace(
  fields: Readonly<Record<string, unknown>>,
  ring: Ring,
): Result<NewPlace, Readonly<Record<string, string>>> {
  const name = String(fields['placeName'] ?? '').trim()
  const surface = PLACE_SURFACES.find((known) => known === fields['placeSurface'])
  const errors: Record<string, string> = {}
  if (name === '') errors['placeName'] = 'A name to know it by, such as “The beach at home”.'
  if (surface === undefined) errors['placeSurface'] = 'What is underfoot there?'
  if (ring.length < 3) errors['ring'] = 'It needs three corners at least: mark the place on the map.'
  if (ring.length > MOST_CORNERS) errors['ring'] = `It may have ${MOST_CORNERS} corners at most.`
  if (surface === undefined || Object.keys(errors).length > 0) return { ok: false, error: errors }
  return { ok: true, value: { name, surface, ring: ring.map(([longitude, latitude]) => [longitude, latitude]) } }
}
