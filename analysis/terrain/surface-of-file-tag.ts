import type { Surface } from '../model/surface.ts'
import { surfaceOfTag } from '../model/surface-tags.ts'

/**
 * What the numbers mean that openrouteservice gives surfaces, from 0; '' = nothing. It is the only router known to number
 * them, so a bare number as a tag is read as one of its.
 */
const OPENROUTESERVICE_CODES: readonly string[] = [
  '',
  'paved',
  'unpaved',
  'asphalt',
  'concrete',
  'cobblestone',
  'metal',
  'wood',
  'compacted_gravel',
  'fine_gravel',
  'gravel',
  'dirt',
  'ground',
  'ice',
  'paving_stones',
  'sand',
  'woodchips',
  'grass',
  'grass_paver',
]

/** The model's surface for a tag as a recorded file has it: a name, or a number of openrouteservice's; else `unknown`. */
export function surfaceOfFileTag(tag: string): Surface {
  return surfaceOfTag(/^\d{1,2}$/.test(tag) ? (OPENROUTESERVICE_CODES[Number(tag)] ?? '') : tag)
}
