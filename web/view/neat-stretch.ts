import type { Units } from '../contract.ts'
import type { Stretch } from '../state/along-the-way.ts'
import { METRES_PER_MILE } from './distance-parts.ts'

/** The way a stretch is chosen on: its length, and the units it is shown in. */
export interface Way {
  readonly metres: number
  readonly units: Units
}

/**
 * The stretch between two places on the way, in either order, to a hundredth of a kilometre or mile: what is shown is then
 * what is painted. The ends of the way are kept as they are. Null where nothing is left between them.
 */
export function neatStretch(a: number, b: number, way: Way): Stretch | null {
  const fromMetres = neat(Math.min(a, b), way)
  const toMetres = neat(Math.max(a, b), way)
  return fromMetres < toMetres ? { fromMetres, toMetres } : null
}

function neat(metres: number, { metres: length, units }: Way): number {
  if (metres >= length) return length
  const grid = units === 'imperial' ? METRES_PER_MILE / 100 : 10
  return Math.min(length, Math.max(0, Math.round(metres / grid) * grid))
}
