import type { PaintedStretch } from '../model/athlete.ts'
import { surfaceIndex } from './surface-index.ts'

/** Not painted. */
export const NO_PAINT = 255

/**
 * The paint on each stretch, as codes of SURFACES or NO_PAINT: a stretch belongs to the paint that covers its middle, ends
 * included. Later paint lies over earlier paint, and taking paint off bares what lies beneath all of it.
 *
 * @param distance cumulative metres, never falling, no NaN
 */
export function paintColumn(distance: Float64Array, paint: readonly PaintedStretch[]): Uint8Array {
  const codes = new Uint8Array(distance.length).fill(NO_PAINT)
  for (const { fromMetres, toMetres, surface } of paint) {
    const code = surface === null ? NO_PAINT : surfaceIndex(surface)
    for (let i = firstMiddleFrom(distance, fromMetres); i < codes.length && middle(distance, i) <= toMetres; i++) {
      codes[i] = code
    }
  }
  return codes
}

/** The first stretch whose middle lies at `metres` or beyond; the middles never fall. */
function firstMiddleFrom(distance: Float64Array, metres: number): number {
  let from = 0
  let to = distance.length
  while (from < to) {
    const i = (from + to) >> 1
    if (middle(distance, i) < metres) from = i + 1
    else to = i
  }
  return from
}

function middle(distance: Float64Array, i: number): number {
  return i === 0 ? distance[0]! : (distance[i - 1]! + distance[i]!) / 2
}
