import type { Units } from '../contract.ts'
import { boxSizeText } from './box-text.ts'
import type { Ring } from './parse-ring.ts'
import { ringBox } from './ring-box.ts'

/** How far a place reaches, across and up: `340 m × 2.2 km`. */
export function ringSizeText(ring: Ring, units: Units): string {
  const box = ringBox(ring)
  return box === null ? '' : boxSizeText(box, units)
}
