import type { Point } from './parse-point.ts'

/** A place as one types it, latitude first, to ten centimetres: `52.110000, 4.267500`. */
export function pointText({ latitude, longitude }: Point): string {
  return `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`
}
