import type { Units } from '../contract.ts'
import { countText } from './count-text.ts'
import type { Ring } from './parse-ring.ts'
import { ringSizeText } from './ring-size-text.ts'

/** What has been marked of a place so far. */
export function ringSentence(ring: Ring, units: Units): string {
  if (ring.length === 0) return 'Nothing marked yet.'
  if (ring.length < 3) return `${countText(ring.length, 'corner')}, of three at least.`
  return `${countText(ring.length, 'corner')}, ${ringSizeText(ring, units)}.`
}
