import type { Units } from '../contract.ts'
import type { Stretch } from '../state/along-the-way.ts'
import { distanceParts } from './distance-parts.ts'

/** A stretch in words: `1.20 to 2.31 km`. No-break space before the unit. */
export function stretchText({ fromMetres, toMetres }: Stretch, units: Units): string {
  const to = distanceParts(toMetres, units)
  return `${distanceParts(fromMetres, units).value} to ${to.value}\u00a0${to.unit}`
}
