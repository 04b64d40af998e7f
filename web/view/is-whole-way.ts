import type { Stretch } from '../state/along-the-way.ts'

/** Ends nearer than this to those of the way are those of the way: lengths come rounded, metres. */
const NEAR = 1

/** Whether a stretch is all of a way so many metres long. */
export function isWholeWay({ fromMetres, toMetres }: Stretch, metres: number): boolean {
  return fromMetres <= NEAR && toMetres >= metres - NEAR
}
