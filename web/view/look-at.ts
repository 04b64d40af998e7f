import type { Point } from './parse-point.ts'
import type { Ring } from './parse-ring.ts'
import type { Look } from './place-drawing.ts'
import { ringBox } from './ring-box.ts'

/** A look at the whole of a ring; null of none. */
export function lookAtRing(ring: Ring): Look | null {
  const box = ringBox(ring)
  return box === null ? null : { box }
}

/** A look at the whole of a way; null of none. */
export function lookAtWay(points: readonly Point[]): Look | null {
  return lookAtRing(points.map(({ latitude, longitude }) => [longitude, latitude] as const))
}
